import { t } from '@grafana/i18n';
import { Stack } from '@grafana/ui';
import { useCustomers } from '../../../query/useCustomers';
import { Section } from '../../../ui/Section';
import type { Playbook } from '../usePlaybook';
import { ConflictList } from './ConflictList';
import { FiguresTable } from './FiguresTable';
import { NoRules } from './NoRules';
import { OrphanList } from './OrphanList';
import { StaleList } from './StaleList';
import { UncoveredList } from './UncoveredList';

const NOBODY: readonly never[] = [];

/** How many alert rules have an entry, and all that keeps it from being all of them. */
export function CoverageView({ uid, playbook: { coverage, index } }: { uid: string; playbook: Playbook }) {
  const { data: customers = NOBODY } = useCustomers(uid);
  if (coverage === undefined || index === undefined) {
    return null;
  }
  if (coverage.all.rules === 0) {
    return <NoRules entries={index.entries.length} />;
  }
  const nameOf = (id: string) => customers.find((customer) => customer.id === id)?.name ?? id;
  return (
    <Stack direction="column">
      <Section
        title={t('playbook.figures', 'Rule coverage')}
        description={t(
          'playbook.figures-about',
          'Alert rules that are on and have an entry for every alert seen in 90 days, of all that are on. An entry for everything does not count.'
        )}
      >
        <FiguresTable coverage={coverage} customers={customers} />
      </Section>
      <UncoveredList rules={coverage.uncovered} nameOf={nameOf} />
      <ConflictList conflicts={coverage.conflicts} entries={index.entries} />
      <OrphanList orphans={coverage.orphans} />
      <StaleList stale={coverage.stale} />
    </Stack>
  );
}
