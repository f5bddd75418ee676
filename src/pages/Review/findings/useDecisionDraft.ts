import type { Finding } from '../../../domain/review/findings/Finding';
import { useReviewDraft } from '../../../query/review/useReviewDraft';
import { plusDays } from '../period/days';
import { readFields, type DecisionFields, type DecisionKind } from './DecisionFields';

const DISMISSED_DAYS = 90;
const DEFERRED_DAYS = 7;
const DUE_DAYS = 14;

/** What a form begins with: of an accepted finding what stands, so that one thing of it can be changed. */
const beginning = ({ owner, due, ticket }: Finding, kind: DecisionKind, today: string): DecisionFields => ({
  ...{ owner, note: '', connection: ticket?.connection ?? '', key: ticket?.key ?? '' },
  due: due === '' ? plusDays(today, DUE_DAYS) : due,
  until: plusDays(today, kind === 'defer' ? DEFERRED_DAYS : DISMISSED_DAYS),
});

/** The fields of one decision about one finding; what was typed outlives a reload and a conflict. */
export function useDecisionDraft(finding: Finding, kind: DecisionKind, today: string) {
  const [text, setText] = useReviewDraft(`${finding.id}.${kind}`);
  const fields = readFields(text) ?? beginning(finding, kind, today);
  return {
    fields,
    change: (more: Partial<DecisionFields>) => setText(JSON.stringify({ ...fields, ...more })),
    drop: () => setText(''),
  };
}
