import { t } from '@grafana/i18n';
import { MAX_WITHIN, USUAL_WITHIN, type SlaQuery } from '../../../domain/slaQuery/SlaQuery';
import { putField } from '../../../domain/ticketQuery/putField';
import { MAX_LIMIT } from '../../../domain/ticketQuery/TicketQuery';
import { LimitField } from '../LimitField';
import { WholeNumberField } from '../WholeNumberField';
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
  return (
    <>
      <WholeNumberField
        label={t('sla.within', 'Due within (minutes)')}
        width={16}
        least={0}
        most={MAX_WITHIN}
        usual={USUAL_WITHIN}
        value={query.withinMinutes}
        onCommit={(text) => onChange(putField(saved, 'withinMinutes', readMinutes(text)))}
      />
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
