import { t } from '@grafana/i18n';
import { EmptyState } from '@grafana/ui';

/** Shown where the person sees no alert rule that is on. */
export function NoRules({ entries }: { entries: number }) {
  return (
    <EmptyState variant="not-found" hideImage message={t('playbook.no-rules', 'You see no alert rule that is on')}>
      {t('playbook.no-rules-hint', 'Entries in the dashboards you may open: {{count}}. Nothing is there to cover.', {
        count: entries,
      })}
    </EmptyState>
  );
}
