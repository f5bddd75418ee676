import { t } from '@grafana/i18n';
import { Input, RadioButtonGroup } from '@grafana/ui';
import type { AnswerDraft, DraftFault } from '../../../domain/rounds/AnswerDraft';
import type { EvidenceKind, WantedProof } from '../../../domain/rounds/Proof';
import { readNumber } from '../../../domain/rounds/readNumber';
import { evidenceKindWord, evidenceLabel } from '../evidenceWords';
import { LabelledField } from './LabelledField';
import { NoteArea } from './NoteArea';

interface Props {
  wants: WantedProof | undefined;
  draft: AnswerDraft;
  fault: DraftFault | undefined;
  isFirst: boolean;
  onChange: (changed: Partial<AnswerDraft>) => void;
}

/** What may be shown where a check asks for nothing. */
const FREE: readonly EvidenceKind[] = ['note', 'link', 'ticket'];

/** A number out of its range may stay as it is: words for it are missing. */
const ELSEWHERE: readonly DraftFault[] = ['text', 'reason', 'range'];

/** Says how a number was understood, where that can be doubted. */
function understood(typed: string): string | undefined {
  const number = readNumber(typed);
  return number === undefined || String(number) === typed.trim() ? undefined : `= ${number}`;
}

/** The evidence of an answer: of the kind that the check asks for, else of one that the person chooses. */
export function EvidenceField({ wants, draft, fault, isFirst, onChange }: Props) {
  const { evidenceKind: kind, evidence: typed } = draft;
  const label = evidenceLabel(kind, wants);
  const isFault = fault !== undefined && !ELSEWHERE.includes(fault);
  const type = (evidence: string) => onChange({ evidence });
  return (
    <>
      {wants === undefined && (
        <RadioButtonGroup<EvidenceKind>
          size="sm"
          aria-label={t('checklist.field.evidence-kind', 'Kind of evidence')}
          options={FREE.map((value) => ({ value, label: evidenceKindWord(value) }))}
          value={kind}
          onChange={(evidenceKind) => onChange({ evidenceKind })}
        />
      )}
      {kind === 'note' ? (
        <NoteArea label={label} value={typed} isFirst={isFirst} isFault={isFault} onChange={type} />
      ) : (
        <LabelledField label={label} isWide>
          {(id) => (
            <Input
              id={id}
              data-first={isFirst ? '' : undefined}
              data-fault={isFault ? '' : undefined}
              inputMode={kind === 'number' ? 'decimal' : undefined}
              autoComplete="off"
              value={typed}
              invalid={isFault}
              suffix={kind === 'number' ? understood(typed) : undefined}
              onChange={(event) => type(event.currentTarget.value)}
            />
          )}
        </LabelledField>
      )}
    </>
  );
}
