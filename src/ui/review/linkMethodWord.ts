import { t } from '@grafana/i18n';
import type { LinkMethod } from '../../domain/review/links/ReviewTicket';
import type { Sign } from '../../domain/vocabulary/Sign';

/** Only a suggestion looks different: it is the one that nobody has said or written. */
export const linkSign = (method: LinkMethod): Pick<Sign, 'glyph' | 'tone'> =>
  method === 'suggestion' ? { glyph: '?', tone: 'unsure' } : { glyph: '↔', tone: 'success' };

/** How it is known that a ticket belongs to an alert. */
export function linkMethodWord(method: LinkMethod): string {
  switch (method) {
    case 'hand':
      return t('review-item.link.hand', 'Linked by hand');
    case 'opened':
      return t('review-item.link.opened', 'Opened from here');
    case 'confirmed':
      return t('review-item.link.confirmed', 'Confirmed');
    case 'key':
      return t('review-item.link.key', 'Named by its key');
    case 'fingerprint':
      return t('review-item.link.fingerprint', 'Carries the same mark');
    case 'suggestion':
      return t('review-item.link.suggestion', 'Suggestion');
  }
}
