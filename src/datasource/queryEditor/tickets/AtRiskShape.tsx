import { t } from '@grafana/i18n';
import { Field } from '@grafana/ui';
import { useId } from 'react';
import { MAX_WITHIN, USUAL_WITHIN, type SlaQuery } from '../../../domain/slaQuery/SlaQuery';
import { putField } from '../../../domain/ticketQuery/putField';
import { MAX_LIMIT } from '../../../domain/ticketQuery/TicketQuery';
import { CommitInput } from '../../../ui/CommitInput';
import { LimitField } from '../LimitField';
import { NumericField } from './NumericField';

interface Props {
  saved: Record<string, unknown>;
  query: SlaQuery;
  onChange: (saved: Record<string, unknown>) => void;
}

/** Whole minutes within the limits; undefined where the text is no number, so that the default holds. */
function readMinutes(text: string): number | undefined {
  const minutes = Math.round(Number(text));
  return text.trim() !== '' && Number.isFinite(minutes) ? Math.min(Math.max(minutes, 0), MAX_WITHIN) : undefined;
}

/** How near the breach is, and whether tickets are listed or counted. */
export function AtRiskShape({ saved, query, onChange }: Props) {
  const id = useId();
  return (
    <>
      <Field label={t('sla.within', 'Due within (minutes)')} htmlFor={id} noMargin>
        <CommitInput
          id={id}
          type="number"
          min={0}
          max={MAX_WITHIN}
          width={16}
          placeholder={String(USUAL_WITHIN)}
          value={query.withinMinutes === undefined ? '' : String(query.withinMinutes)}
          onCommit={(text) => onChange(putField(saved, 'withinMinutes', readMinutes(text)))}
        />
      </Field>
      <NumericField
        saved={saved}
        format={query.format}
        table={t('sla.list', 'A list of tickets')}
        numeric={t('sla.number', 'Their number')}
        onChange={onChange}
      />
      {query.format !== 'numeric' && (
        <LimitField saved={saved} limit={query.limit} usual={MAX_LIMIT} onChange={onChange} />
      )}
    </>
  );
}
