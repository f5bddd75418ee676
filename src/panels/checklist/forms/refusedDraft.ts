import { emptyDraft, type AnswerDraft } from '../../../domain/rounds/AnswerDraft';
import type { AnswerName } from '../../../domain/rounds/CheckAct';
import type { Proof } from '../../../domain/rounds/Proof';
import type { ListRow } from '../ListRow';

const typedIn = ({ number, url, text = '' }: Proof): string => (number === undefined ? (url ?? text) : String(number));

/** What is left of a refused answer, so that nobody types it twice; undefined where none was refused. */
export function refusedDraft({ check, waiting }: ListRow, act: AnswerName): AnswerDraft | undefined {
  if (waiting?.refusal === undefined || waiting.kind !== 'one') {
    return undefined;
  }
  const { reason = '', text = '', severity = 'major', evidence } = waiting.act;
  const draft = { ...emptyDraft(check, act), reason, text, severity };
  return evidence === undefined ? draft : { ...draft, evidenceKind: evidence.kind, evidence: typedIn(evidence) };
}
