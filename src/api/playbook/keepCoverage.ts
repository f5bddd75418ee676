import { z } from 'zod';
import type { CoverageFigures } from '../../domain/playbook/coverage';
import { request } from '../request';
import { resourceUrl } from '../resourceUrl';

/** What a computation of coverage leaves behind, for queries and alert rules. */
export interface CoverageSummary {
  coverage: readonly CoverageFigures[];
  entries: number;
  orphans: number;
  stale: number;
}

/** Keeps a summary of coverage, with who computed it and when; Admins and Editors only. */
export async function keepCoverage(uid: string, summary: CoverageSummary): Promise<void> {
  const url = resourceUrl(uid, 'playbook', 'summary');
  await request({ url, method: 'POST', body: summary, answer: z.unknown() });
}
