import { t } from '@grafana/i18n';
import { EmptyState } from '@grafana/ui';

/** Says what makes an entry, where there is none. */
export function NoEntries() {
  return (
    <EmptyState
      variant="call-to-action"
      hideImage
      message={t('playbook.no-entries', 'No dashboard that you may open holds an entry')}
    >
      {t(
        'playbook.no-entries-hint',
        'Add the panel “Playbook entry” to a dashboard; or write a line such as playbook: alertname="DiskFull" into a text panel or the description of any panel. A dashboard with the tag “playbook” is an entry as it is.'
      )}
    </EmptyState>
  );
}
