import { t } from '@grafana/i18n';
import type { Decision, FindingState } from '../../../domain/review/findings/Finding';
import type { Sign } from '../../../domain/vocabulary/Sign';

export const FINDING_SIGNS: Readonly<Record<FindingState, Pick<Sign, 'glyph' | 'tone'>>> = {
  open: { glyph: '○', tone: 'info' },
  accepted: { glyph: '▶', tone: 'info' },
  deferred: { glyph: '‖', tone: 'secondary' },
  dismissed: { glyph: '–', tone: 'secondary' },
  done: { glyph: '✓', tone: 'success' },
  held: { glyph: '✓', tone: 'success' },
  came_back: { glyph: '▲', tone: 'error' },
};

const reasons = (): Record<string, string> => ({
  'no-entry': t('review.reason.no-entry', 'no entry matched'),
  'missing-step': t('review.reason.missing-step', 'the entry lacks a step'),
  'wrong-entry': t('review.reason.wrong-entry', 'the entry was the wrong one'),
  'resolved-without-entry': t('review.reason.resolved-without-entry', 'resolved without an entry'),
  'check-without-entry': t('review.reason.check-without-entry', 'a check found it, and no entry says what to do'),
  'ticket-without-alert': t('review.reason.ticket-without-alert', 'a ticket with a technical cause, and no alert'),
  'check-without-alert': t('review.reason.check-without-alert', 'a person found it by a check, no alert did'),
  'customer-first': t('review.reason.customer-first', 'the customer called before any alert'),
  'annotation-without-alert': t(
    'review.reason.annotation-without-alert',
    'somebody marked it on a dashboard, and no alert'
  ),
  'not-evaluated': t('review.reason.not-evaluated', 'a check that a machine could not make'),
  recurring: t('review.reason.recurring', 'it comes again and again'),
  'same-step': t('review.reason.same-step', 'the same step each time'),
  flapping: t('review.reason.flapping', 'it flaps'),
  'workaround-again': t('review.reason.workaround-again', 'closed with a workaround more than once'),
});

/** What exactly made a rule raise it; the reason as it came, where it is one of a newer release. */
export const reasonWord = (reason: string): string => reasons()[reason] ?? reason;

/** What a person does to a finding, as a button says it. */
export function decisionWord(kind: Decision['kind']): string {
  switch (kind) {
    case 'accept':
      return t('review.decide.accept', 'Accept');
    case 'dismiss':
      return t('review.decide.dismiss', 'Dismiss');
    case 'defer':
      return t('review.decide.defer', 'Defer');
    case 'done':
      return t('review.decide.done', 'Done');
    case 'reopen':
      return t('review.decide.reopen', 'Decide anew');
    case 'held':
      return t('review.decide.held', 'It held');
    case 'came_back':
      return t('review.decide.came-back', 'It came back');
  }
}
