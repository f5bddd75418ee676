import { z } from 'zod';
import { findingSchema, type Finding, type RaisedFinding } from '../../domain/review/findings/Finding';
import { nullableList } from './nullableList';
import { postReview } from './postReview';

interface Raised {
  requestId: string;
  /** The period, in milliseconds since 1970. */
  from: number;
  to: number;
  /** At most 200. */
  findings: readonly RaisedFinding[];
}

const answer = z.object({ findings: nullableList(findingSchema) });

/** Tells the store what the rules have found; answers the findings as they stand, those among them that were known. */
export const raiseFindings = async (uid: string, raised: Raised): Promise<Finding[]> =>
  (await postReview(uid, ['findings'], raised, answer)).findings;
