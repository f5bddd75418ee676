import { findingSchema, type Decision, type Finding } from '../../domain/review/findings/Finding';
import { postReview } from './postReview';

interface Decided {
  requestId: string;
  /** `last` of the finding as the decider saw it. */
  expects: number;
  decision: Decision;
}

/** Decides about a finding. Throws ReviewRefused with the finding as it stands where somebody else has decided since. */
export const decideFinding = (uid: string, id: string, decided: Decided): Promise<Finding> =>
  postReview(uid, ['findings', id, 'decide'], decided, findingSchema);
