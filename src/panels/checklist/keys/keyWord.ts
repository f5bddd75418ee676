import { t } from '@grafana/i18n';
import type { KeyCommand } from '../../../domain/rounds/keys';

const WORDS: Readonly<Record<KeyCommand, () => string>> = {
  next: () => t('checklist.key.next', 'next check'),
  previous: () => t('checklist.key.previous', 'check before'),
  first: () => t('checklist.key.first', 'first check'),
  last: () => t('checklist.key.last', 'last check'),
  open: () => t('checklist.key.open', 'open or close the details'),
  done: () => t('checklist.key.done', 'done'),
  problem: () => t('checklist.key.problem', 'problem'),
  skip: () => t('checklist.key.skip', 'skip, with a reason'),
  'not-applicable': () => t('checklist.key.not-applicable', 'not applicable, with a reason'),
  evidence: () => t('checklist.key.evidence', 'done, with evidence'),
  start: () => t('checklist.key.start', 'working on it'),
  correct: () => t('checklist.key.correct', 'correct the answer'),
  ticket: () => t('checklist.key.ticket', 'open a ticket'),
  snooze: () => t('checklist.key.snooze', 'snooze'),
  sign: () => t('checklist.key.sign', 'sign the answer'),
  select: () => t('checklist.key.select', 'select'),
  bulk: () => t('checklist.key.bulk', 'done for all selected'),
  close: () => t('checklist.key.close', 'close'),
  help: () => t('checklist.key.help', 'these keys'),
};

/** What a key does, in a few words. */
export const keyWord = (command: KeyCommand): string => WORDS[command]();
