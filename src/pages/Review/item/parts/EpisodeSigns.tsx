import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import type { Episode } from '../../../../domain/review/episodes/Episode';
import type { Sign } from '../../../../domain/vocabulary/Sign';
import { getReviewStyles } from '../../../../ui/review/reviewStyles';
import { severitySign } from '../../../../ui/playbook/severitySign';
import { StateLabel } from '../../../../ui/StateLabel';

interface Said {
  sign: Pick<Sign, 'glyph' | 'tone'>;
  word: string;
}

/** What is to be known of an episode before anything is concluded from it. */
function signsOf({ kind, severity, to, isFlapping, firings, isSilenced }: Episode): Said[] {
  const state: Said =
    to === null
      ? { sign: { glyph: '▲', tone: 'error' }, word: t('review-item.episode.firing', 'Firing') }
      : { sign: { glyph: '✓', tone: 'success' }, word: t('review-item.episode.quiet', 'Quiet again') };
  const maybe: Array<Said | false> = [
    severity !== '' && { sign: severitySign(severity), word: severity },
    kind === 'monitoring' && {
      sign: { glyph: '?', tone: 'unsure' },
      word: t('review-item.episode.monitoring', 'Monitoring itself: no data, or an error'),
    },
    isFlapping && {
      sign: { glyph: '≈', tone: 'warning' },
      word: t('review-item.episode.flapping', 'Flapping ×{{count}}', { count: firings }),
    },
    isSilenced && {
      sign: { glyph: '‖', tone: 'secondary' },
      word: t('review-item.episode.silenced', 'Silenced: counts in no figure'),
    },
  ];
  return [state, ...maybe.filter((one) => one !== false)];
}

/** How an episode stood, by glyph and word. */
export function EpisodeSigns({ episode }: { episode: Episode }) {
  const styles = useStyles2(getReviewStyles);
  return (
    <div className={styles.line}>
      {signsOf(episode).map(({ sign, word }) => (
        <StateLabel key={word} sign={sign} word={word} />
      ))}
    </div>
  );
}
