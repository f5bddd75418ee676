import { t } from '@grafana/i18n';
import type { SourceId } from '../../../query/review/SourceState';

/** What is missing where a source could not be read. */
export function sourceGoneWord(id: SourceId): string {
  switch (id) {
    case 'state':
      return t('review.gone.state', 'What people did could not be read.');
    case 'history':
      return t('review.gone.history', 'The history of alerts could not be read, so alerts are missing.');
    case 'rules':
      return t('review.gone.rules', 'The alert rules could not be read.');
    case 'live':
      return t('review.gone.live', 'What fires now could not be read: an alert may be over or still on.');
    case 'silences':
      return t('review.gone.silences', 'Silences could not be read, so silenced alerts count as others do.');
    case 'tickets':
      return t('review.gone.tickets', 'Tickets could not be read, so they are missing.');
    case 'checks':
      return t('review.gone.checks', 'Checks could not be read, so they are missing.');
    case 'annotations':
      return t('review.gone.annotations', 'Annotations could not be read, so they are missing.');
    case 'playbook':
      return t('review.gone.playbook', 'The playbook could not be read.');
  }
}
