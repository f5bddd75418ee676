import { t } from '@grafana/i18n';
import { feedbackWord } from '../../../../ui/review/feedbackWord';
import { isFeedback, type ItemCommand } from './itemKeys';

/** What a key does, in a few words. */
export function itemKeyWord(command: ItemCommand): string {
  if (isFeedback(command)) {
    return t('review-item.key.feedback', 'entry: {{word}}', { word: feedbackWord(command).toLowerCase() });
  }
  switch (command) {
    case 'next':
      return t('review-item.key.next', 'next item');
    case 'previous':
      return t('review-item.key.previous', 'item before');
    case 'ack':
      return t('review-item.key.ack', 'acknowledge');
    case 'close':
      return t('review-item.key.close', 'close, or open again');
    case 'ticket':
      return t('review-item.key.ticket', 'open a ticket');
    case 'back':
      return t('review-item.key.back', 'back to the list');
    case 'help':
      return t('review-item.key.help', 'these keys');
  }
}
