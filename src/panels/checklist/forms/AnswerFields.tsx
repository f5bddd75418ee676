import type { AnswerDraft, DraftFault } from '../../../domain/rounds/AnswerDraft';
import type { RoundCheck } from '../../../domain/rounds/Round';
import type { Asked } from '../../../domain/rounds/whatIsAsked';
import { EvidenceField } from './EvidenceField';
import { ProblemFields } from './ProblemFields';
import { ReasonField } from './ReasonField';

export interface AnswerFieldsProps {
  check: RoundCheck;
  draft: AnswerDraft;
  asked: Asked;
  fault: DraftFault | undefined;
  onChange: (changed: Partial<AnswerDraft>) => void;
}

/** The fields that an answer cannot do without; where it can do without any, its evidence. */
export function AnswerFields({ check, draft, asked, fault, onChange }: AnswerFieldsProps) {
  const isEvidenceAsked = draft.act === 'done' && (asked.evidence || !asked.reason);
  return (
    <>
      {isEvidenceAsked && (
        <EvidenceField wants={check.acting?.wants} draft={draft} fault={fault} isFirst onChange={onChange} />
      )}
      {asked.problem && <ProblemFields draft={draft} isFirst isFault={fault === 'text'} onChange={onChange} />}
      {asked.reason && (
        <ReasonField
          value={draft.reason}
          isFirst={!isEvidenceAsked && !asked.problem}
          isFault={fault === 'reason'}
          onChange={(reason) => onChange({ reason })}
        />
      )}
    </>
  );
}
