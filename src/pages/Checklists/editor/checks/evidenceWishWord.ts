import { t } from '@grafana/i18n';
import type { EvidenceWish } from '../../../../domain/checklists/Checklist';

/** What an answer has to show. */
export function evidenceWishWord(wish: EvidenceWish): string {
  switch (wish) {
    case '':
      return t('checklists.evidence.nothing', 'Nothing');
    case 'note':
      return t('checklists.evidence.note', 'A note');
    case 'number':
      return t('checklists.evidence.number', 'A number');
    case 'link':
      return t('checklists.evidence.link', 'A link');
    case 'panel':
      return t('checklists.evidence.panel', 'A panel at its time');
    case 'ticket':
      return t('checklists.evidence.ticket', 'A ticket');
  }
}
