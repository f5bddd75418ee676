import { t } from '@grafana/i18n';
import type { ItemKind } from '../rows/itemWords';

/** That there was nothing of a kind, where that is known. */
export function kindEmptyWord(kind: ItemKind): string {
  switch (kind) {
    case 'episode':
      return t('review.none.episodes', 'No alert fired.');
    case 'ticket':
      return t('review.none.tickets', 'No ticket was created.');
    case 'check':
      return t('review.none.checks', 'No check was a problem, missed or not evaluated.');
    case 'annotation':
      return t('review.none.annotations', 'Nobody drew an annotation.');
  }
}
