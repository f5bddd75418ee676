import { t } from '@grafana/i18n';
import type { Coverage, CoverageFigures } from '../../../domain/playbook/coverage';
import { coverageSummary } from '../../../domain/playbook/coverageSummary';
import { percentOf } from '../../../domain/playbook/percentOf';
import type { Customer } from '../../../domain/status/Customer';
import { Rows } from '../../../ui/Rows';

interface Props {
  coverage: Coverage;
  customers: readonly Customer[];
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
export function FiguresTable({ coverage: { all, perCustomer }, customers }: Props) {
  const nobody = t('playbook.no-customer', 'No customer named');
  // Customers in their order, and last what names none of them.
  const rows = coverageSummary(perCustomer, customers)
    .filter(({ rules }) => rules > 0)
    .sort((a, b) => Number(a.customer === '') - Number(b.customer === ''));
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
        ...rows.map((figures) => ({
          key: `customer ${figures.customer}`,
          cells: cells(customers.find(({ id }) => id === figures.customer)?.name ?? nobody, figures),
        })),
      ]}
    />
  );
}
