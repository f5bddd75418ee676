import { t } from '@grafana/i18n';

const WORDS: Readonly<Record<string, () => string>> = {
  start: () => t('trail.act.start', 'began'),
  done: () => t('trail.act.done', 'done'),
  problem: () => t('trail.act.problem', 'problem'),
  skip: () => t('trail.act.skip', 'skipped'),
  not_applicable: () => t('trail.act.not-applicable', 'not applicable'),
  sign: () => t('trail.act.sign', 'signed'),
  reject: () => t('trail.act.reject', 'rejected'),
  snooze: () => t('trail.act.snooze', 'snoozed'),
  not_evaluated: () => t('trail.act.not-evaluated', 'could not look'),
};

/** What an entry of a trail records; an act of a newer backend by its own name. */
export const actWord = (act: string): string => WORDS[act]?.() ?? act;
