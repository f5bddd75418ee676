import { t } from '@grafana/i18n';
import { StateLabel } from '../StateLabel';
import { reviewAge } from './reviewAge';

interface Props {
  /** YYYY-MM-DD; '' where nobody has said. */
  reviewedOn: string;
  /** YYYY-MM-DD. */
  today: string;
}

function ageWord(days: number): string {
  if (days < 0) {
    return t('playbook.review.ahead', 'a day that is still to come');
  }
  return days === 0
    ? t('playbook.review.today', 'today')
    : days === 1
      ? t('playbook.review.yesterday', 'yesterday')
      : t('playbook.review.days', '{{count}} days ago', { count: days });
}

/** When somebody last said that an entry holds, and a warning where that is long ago or was never. */
export function ReviewedOn({ reviewedOn, today }: Props) {
  const age = reviewAge(reviewedOn, today);
  if (age === undefined) {
    return <StateLabel sign={{ glyph: '!', tone: 'warning' }} word={t('playbook.review.never', 'Never reviewed')} />;
  }
  const reviewed = t('playbook.review.on', 'Reviewed {{date}}, {{age}}', { date: reviewedOn, age: ageWord(age.days) });
  return age.isStale ? (
    <StateLabel
      sign={{ glyph: '!', tone: 'warning' }}
      word={t('playbook.review.stale', 'Stale · {{reviewed}}', { reviewed })}
    />
  ) : (
    <span>{reviewed}</span>
  );
}
