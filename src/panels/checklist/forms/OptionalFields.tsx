import { css } from '@emotion/css';
import { t } from '@grafana/i18n';
import { Input, useStyles2 } from '@grafana/ui';
import type { AnswerFieldsProps } from './AnswerFields';
import { EvidenceField } from './EvidenceField';
import { LabelledField } from './LabelledField';

/** What can be said as well: the evidence of a problem, and when it was looked at. */
export function OptionalFields({ check, draft, asked, fault, onChange }: AnswerFieldsProps) {
  const styles = useStyles2(getStyles);
  if (draft.act !== 'done' && draft.act !== 'problem') {
    return null;
  }
  const hasEvidence = draft.act === 'problem' || (asked.reason && !asked.evidence);
  return (
    <>
      {hasEvidence && (
        <EvidenceField wants={check.acting?.wants} draft={draft} fault={fault} isFirst={false} onChange={onChange} />
      )}
      <LabelledField label={t('checklist.field.done-at', 'Looked at, if earlier')}>
        {(id) => (
          <Input
            id={id}
            type="time"
            className={styles.time}
            value={draft.doneAt}
            onChange={(event) => onChange({ doneAt: event.currentTarget.value })}
          />
        )}
      </LabelledField>
    </>
  );
}

const getStyles = () => ({ time: css({ width: 140 }) });
