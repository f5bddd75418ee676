import { t } from '@grafana/i18n';
import { SLA_MEASURES, type SlaMeasure, type SlaQuery } from '../../../domain/slaQuery/SlaQuery';
import { putField } from '../../../domain/ticketQuery/putField';
import { ChoiceField } from '../../../ui/fields/ChoiceField';

interface Props {
  saved: Record<string, unknown>;
  query: SlaQuery;
  /** A line has one number, so there is no table of all. */
  isByMonth: boolean;
  onChange: (saved: Record<string, unknown>) => void;
}

/** A function, so that its words are looked up when it is called. */
const words = (): Readonly<Record<SlaMeasure, string>> => ({
  compliance_pct: t('sla.measure.compliance', 'Met %'),
  n: t('sla.measure.n', 'Judged (n)'),
  met: t('sla.measure.met', 'Met in time'),
  breached: t('sla.measure.breached', 'Breached'),
  open_breached: t('sla.measure.open-breached', 'Open and breached'),
  without: t('sla.measure.without', 'Without SLA'),
});

const TABLE = '';

/** Which number of compliance is shown. */
export function ComplianceShape({ saved, query, isByMonth, onChange }: Props) {
  const table = { value: TABLE, label: t('sla.table', 'All, as a table') };
  const numbers = SLA_MEASURES.map((value) => ({ value, label: words()[value] }));
  const usual = isByMonth ? SLA_MEASURES[0] : TABLE;
  return (
    <ChoiceField
      label={t('sla.numbers', 'Numbers')}
      options={isByMonth ? numbers : [table, ...numbers]}
      value={query.measure ?? usual}
      onChange={(value) => {
        const chosen = putField(saved, 'measure', value === usual ? undefined : value);
        // The measure alone says whether one number is wanted.
        onChange(putField(chosen, 'format', undefined));
      }}
    />
  );
}
