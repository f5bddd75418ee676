import { t } from '@grafana/i18n';
import type { Feedback } from '../../domain/review/acts/ReviewAct';
import type { Sign } from '../../domain/vocabulary/Sign';

export const FEEDBACK_SIGNS: Readonly<Record<Feedback, Pick<Sign, 'glyph' | 'tone'>>> = {
  worked: { glyph: '✓', tone: 'success' },
  with_changes: { glyph: '≈', tone: 'info' },
  missing_step: { glyph: '+', tone: 'warning' },
  wrong_entry: { glyph: '✕', tone: 'error' },
  not_needed: { glyph: '○', tone: 'secondary' },
};

/** What a responder says of an entry, in two words. */
export function feedbackWord(verdict: Feedback): string {
  switch (verdict) {
    case 'worked':
      return t('review-item.feedback.worked', 'Worked');
    case 'with_changes':
      return t('review-item.feedback.with-changes', 'With changes');
    case 'missing_step':
      return t('review-item.feedback.missing-step', 'Missing step');
    case 'wrong_entry':
      return t('review-item.feedback.wrong-entry', 'Wrong entry');
    case 'not_needed':
      return t('review-item.feedback.not-needed', 'Not needed');
  }
}

/** The same as a whole thought, for whoever hesitates between two of them. */
export function feedbackHint(verdict: Feedback): string {
  switch (verdict) {
    case 'worked':
      return t('review-item.feedback.worked-hint', 'The entry was followed and it helped.');
    case 'with_changes':
      return t('review-item.feedback.with-changes-hint', 'It helped once something was done differently.');
    case 'missing_step':
      return t('review-item.feedback.missing-step-hint', 'Something had to be done that it does not say.');
    case 'wrong_entry':
      return t('review-item.feedback.wrong-entry-hint', 'It is about something else, or it does not hold any more.');
    case 'not_needed':
      return t('review-item.feedback.not-needed-hint', 'Nothing had to be done: the alert was noise.');
  }
}
