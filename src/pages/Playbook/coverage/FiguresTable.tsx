import { t } from '@grafana/i18n';
import type { Coverage, CoverageFigures } from '../../../domain/playbook/coverage';
import { percentOf } from '../../../domain/playbook/percentOf';
import { Rows } from '../Rows';

interface Props {
  coverage: Coverage;
  nameOf: (customer: string) => string;
}

const cells = (
  name: string,
  { rules, covered, unknown, catchAllOnly, conflicts }: Omit<CoverageFigures, 'customer'>
) => [
  name,
  t('playbook.share', '{{percent}} ({{covered}} of {{rules}})', { percent: percentOf(covered, rules), covered, rules }),
  rules - covered - unknown - catchAllOnly,
  catchAllOnly,
  unknown,
  conflicts,
];

/** The figures of each customer, and of all. */
export function FiguresTable({ coverage: { all, perCustomer }, nameOf }: Props) {
  const nobody = t('playbook.no-customer', 'No customer named');
  return (
    <Rows
      label={t('playbook.figures', 'Rule coverage')}
      columns={[
        t('playbook.column.customer', 'Customer'),
        t('playbook.column.covered', 'Covered'),
        t('playbook.column.without', 'No entry'),
        t('playbook.column.catchall', 'Only a catch-all'),
        t('playbook.column.unknown', 'Not known'),
        t('playbook.column.conflicts', 'Conflicts'),
      ]}
      numbers={[1, 2, 3, 4, 5]}
      rows={[
        { key: 'all', cells: cells(t('playbook.all-rules', 'All'), all) },
        ...perCustomer.map((figures) => ({
          key: `customer ${figures.customer}`,
          cells: cells(figures.customer === '' ? nobody : nameOf(figures.customer), figures),
        })),
      ]}
    />
  );
}
