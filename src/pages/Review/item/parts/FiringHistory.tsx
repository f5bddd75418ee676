import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import type { Episode, EpisodeGroup } from '../../../../domain/review/episodes/Episode';
import { durationWord } from '../../../../ui/rounds/durationWord';
import { DayAndTime } from '../../../../ui/review/DayAndTime';
import { getReviewStyles } from '../../../../ui/review/reviewStyles';

interface Props {
  episode: Episode;
  groups: readonly EpisodeGroup[];
  zone: string;
  /** Since when the history is known, in milliseconds since 1970. */
  since: number;
}

/** Nobody reads more of them in a meeting. */
const SHOWN = 8;

const lengthWord = ({ from, to }: Episode): string =>
  to === null ? t('review-item.episode.firing-still', 'still firing') : durationWord(to - from);

/** When the same alert fired before, and since. */
export function FiringHistory({ episode, groups, zone, since }: Props) {
  const styles = useStyles2(getReviewStyles);
  const others = groups
    .flatMap(({ cause, symptoms }) => [cause, ...symptoms])
    .filter(({ id, instance }) => instance === episode.instance && id !== episode.id)
    .sort((a, b) => b.from - a.from);
  return (
    <section aria-label={t('review-item.history.firings', 'Other times it fired')}>
      <div className={styles.quiet}>
        {others.length === 0
          ? t('review-item.history.first', 'It fired only this time since')
          : t('review-item.history.times', 'It fired {{count}} more times since', { count: others.length })}{' '}
        <DayAndTime atMs={since} zone={zone} />
      </div>
      <ul className={styles.list}>
        {others.slice(0, SHOWN).map((other) => (
          <li key={other.id}>
            <DayAndTime atMs={other.from} zone={zone} /> · {lengthWord(other)}
          </li>
        ))}
      </ul>
    </section>
  );
}
