import { t } from '@grafana/i18n';
import type { FindingAct } from '../../../domain/review/findings/Finding';

const asIs = { interpolation: { escapeValue: false } };
const behind = (sentence: string, note: string): string => (note === '' ? sentence : `${sentence}: ${note}`);

/** What was decided, to be read behind a name. */
export function decisionSentence(decision: FindingAct['decision']): string {
  switch (decision.kind) {
    case 'raised':
      return t('review.decided.raised', 'had it raised by the rules');
    case 'seen':
      return t('review.decided.seen', 'had it found again by the rules');
    case 'accept': {
      const { owner, due, note } = decision;
      return behind(
        t('review.decided.accept', 'accepted it for {{owner}}, due {{due}}', { owner, due, ...asIs }),
        note
      );
    }
    case 'dismiss': {
      const { until, reason } = decision;
      return behind(t('review.decided.dismiss', 'dismissed it until {{until}}', { until, ...asIs }), reason);
    }
    case 'defer': {
      const { until, note } = decision;
      return behind(t('review.decided.defer', 'deferred it to {{until}}', { until, ...asIs }), note);
    }
    case 'done':
      return behind(t('review.decided.done', 'said that it is done'), decision.note);
    case 'reopen':
      return behind(t('review.decided.reopen', 'opened it again'), decision.note);
    case 'held':
      return behind(t('review.decided.held', 'saw that it held'), decision.note);
    case 'came_back':
      return behind(t('review.decided.came-back', 'saw that it came back'), decision.note);
  }
}
