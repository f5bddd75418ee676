import { z } from 'zod';
import type { CheckProblem } from '../../domain/review/items/ReviewItem';
import { askQuery } from './askQuery';
import { isSound, sentencesOf } from './QueryNotice';
import type { ReviewSpan } from './ReviewSpan';

const LIMIT = 20_000;
/** The words of the query, and ours. */
const STATES = { done_problem: 'problem', missed: 'missed', late: 'late', not_evaluated: 'not_evaluated' } as const;

const text = z.string().catch('');

const rowSchema = z
  .object({
    ...{ checklist: text, checklist_id: z.string(), slot_id: z.string(), date: z.string() },
    ...{ check: text, check_id: z.string(), customer_id: text, kind: text, problem: text, reason: text },
    ...{ ticket: text, playbook: text, alert_rule: text },
    state: z.enum(['done_problem', 'missed', 'late', 'not_evaluated']).transform((word) => STATES[word]),
    answered_at: z.number().nullable().catch(null),
    closes: z.number(),
    shadow: z.boolean().catch(false),
  })
  .transform((row): CheckProblem | undefined =>
    // A trial is nobody's problem.
    row.shadow
      ? undefined
      : {
          round: `${row.checklist_id}/${row.slot_id}/${row.date}`,
          ...{ checklist: row.checklist, check: row.check, checkId: row.check_id, customer: row.customer_id },
          ...{ state: row.state, isManual: row.kind === 'manual', at: row.answered_at ?? row.closes },
          ...{ ticket: row.ticket, playbook: row.playbook, alertRule: row.alert_rule },
          note: row.problem === '' ? row.reason : row.problem,
        }
  );

/** Checks that were not simply answered with OK, and whether it is all of them. */
export interface CheckProblems {
  rows: CheckProblem[];
  isWhole: boolean;
  notices: string[];
}

/** The checks of rounds that started in a span of time and were a problem, missed, late or not evaluated. */
export async function listCheckProblems(
  uid: string,
  { customer, from, to }: ReviewSpan,
  signal?: AbortSignal
): Promise<CheckProblems> {
  const query = {
    customers: customer === '' ? [] : [customer],
    states: Object.keys(STATES),
    timeField: 'start',
    limit: LIMIT,
  };
  const { rows, notices } = await askQuery(uid, { queryType: 'checks', query, from, to }, signal);
  const problems = rows.flatMap((row) => rowSchema.safeParse(row).data ?? []);
  return { rows: problems, isWhole: rows.length < LIMIT && isSound(notices), notices: sentencesOf(notices) };
}
