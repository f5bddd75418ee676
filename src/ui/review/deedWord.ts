import { t } from '@grafana/i18n';
import type { Deed } from '../../domain/review/acts/ReviewAct';
import { feedbackWord } from './feedbackWord';

/** React escapes what it shows. */
const asIs = { interpolation: { escapeValue: false } };

type Of<Kind extends Deed['kind']> = Extract<Deed, { kind: Kind }>;

const ackWord = ({ comment }: Of<'ack'>): string =>
  comment === ''
    ? t('review-item.deed.ack', 'acknowledged it')
    : t('review-item.deed.ack-comment', 'acknowledged it: {{comment}}', { comment, ...asIs });

const feedbackSentence = ({ verdict, note }: Of<'feedback'>): string =>
  t('review-item.deed.feedback', 'said of the entry: {{verdict}}', {
    verdict: [feedbackWord(verdict), note].filter((word) => word !== '').join(', '),
    ...asIs,
  });

const matchWord = ({ entry }: Of<'match'>): string =>
  entry === ''
    ? t('review-item.deed.no-match', 'looked at it first; no entry matched')
    : t('review-item.deed.match', 'looked at it first, with its entry');

function linkWord({ ticket: { key }, method }: Of<'link'>): string {
  switch (method) {
    case 'confirmed':
      return t('review-item.deed.confirm', 'confirmed {{key}}', { key, ...asIs });
    case 'opened':
      return t('review-item.deed.opened', 'opened {{key}}', { key, ...asIs });
    case 'hand':
      return t('review-item.deed.link', 'linked {{key}}', { key, ...asIs });
  }
}

const causeWord = ({ technical }: Of<'cause'>): string =>
  technical
    ? t('review-item.deed.technical', 'said that the cause is technical')
    : t('review-item.deed.not-technical', 'said that the cause is not technical');

const closeWord = ({ note }: Of<'close'>): string =>
  note === ''
    ? t('review-item.deed.close', 'closed it')
    : t('review-item.deed.close-note', 'closed it: {{note}}', { note, ...asIs });

/** What a deed without words of its own is called. */
const PLAIN: Readonly<Record<'unack' | 'unfeedback' | 'pin' | 'unpin' | 'split' | 'merge' | 'reopen', () => string>> = {
  unack: () => t('review-item.deed.unack', 'took the acknowledgement back'),
  unfeedback: () => t('review-item.deed.unfeedback', 'took back what was said of the entry'),
  pin: () => t('review-item.deed.pin', 'chose another entry'),
  unpin: () => t('review-item.deed.unpin', 'took the choice of the entry back'),
  split: () => t('review-item.deed.split', 'took it out of its group'),
  merge: () => t('review-item.deed.merge', 'put it below another cause'),
  reopen: () => t('review-item.deed.reopen', 'opened it again'),
};

/** What somebody did, to follow his name. */
export function deedWord(deed: Deed): string {
  switch (deed.kind) {
    case 'ack':
      return ackWord(deed);
    case 'feedback':
      return feedbackSentence(deed);
    case 'match':
      return matchWord(deed);
    case 'use':
      return t('review-item.deed.use', 'did the step “{{step}}”', { step: deed.step, ...asIs });
    case 'link':
      return linkWord(deed);
    case 'unlink':
      return t('review-item.deed.unlink', 'said that {{key}} does not belong to it', { key: deed.ticket.key, ...asIs });
    case 'cause':
      return causeWord(deed);
    case 'note':
      return t('review-item.deed.note', 'wrote: {{text}}', { text: deed.text, ...asIs });
    case 'close':
      return closeWord(deed);
    default:
      return PLAIN[deed.kind]();
  }
}
