import { t, Trans } from '@grafana/i18n';
import { Button, useStyles2 } from '@grafana/ui';
import type { Episode, EpisodeGroup } from '../../../../domain/review/episodes/Episode';
import { DayAndTime } from '../../../../ui/review/DayAndTime';
import { getReviewStyles } from '../../../../ui/review/reviewStyles';
import type { DoDeed } from '../../../itemActs/useItemActs';

interface Props {
  group: EpisodeGroup;
  zone: string;
  /** Undefined for whoever may only read. */
  onDeed: DoDeed | undefined;
}

function whyTogether({ by }: EpisodeGroup): string {
  return by === 'hand'
    ? t('review-item.group.by-hand', 'Put together by hand; only the cause counts.')
    : t('review-item.group.by-service', 'Same customer and service, within minutes; only the cause counts.');
}

/** What fired along with the cause, each of which can be taken out again. */
export function GroupPart({ group, zone, onDeed }: Props) {
  const styles = useStyles2(getReviewStyles);
  const { cause, symptoms } = group;
  if (symptoms.length === 0) {
    return null;
  }
  const split = (episode: Episode) => {
    const { id, customer, from, to, rule } = episode;
    onDeed?.(
      { kind: 'split' },
      {
        sentence: t('review-item.group.was-split', '“{{rule}}” is an item of its own now', {
          rule: rule.slice(0, 120),
          interpolation: { escapeValue: false },
        }),
        undo: { kind: 'merge', into: cause.id },
        subject: { id, customer, from, to },
      }
    );
  };
  return (
    <section aria-label={t('review-item.group.symptoms', 'Symptoms')} className={styles.column}>
      <div className={styles.quiet}>{whyTogether(group)}</div>
      <ul className={styles.list}>
        {symptoms.map((episode) => (
          <li key={episode.id} className={styles.line}>
            <bdi className={styles.words}>{episode.rule.slice(0, 300)}</bdi>
            <span className={styles.quiet}>
              <DayAndTime atMs={episode.from} zone={zone} />
            </span>
            {onDeed !== undefined && (
              <Button type="button" size="sm" variant="secondary" fill="text" onClick={() => split(episode)}>
                <Trans i18nKey="review-item.group.split">Take out</Trans>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
