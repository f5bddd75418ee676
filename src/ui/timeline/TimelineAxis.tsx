import { memo } from 'react';
import type { Tick } from '../../domain/timeline/ticksOf';
import type { TimelineSpan } from '../../domain/timeline/TimelineItem';
import { tickWords } from './tickWords';
import { TITLES_PX, type TimelineStyles } from './timelineStyles';

interface Props {
  span: TimelineSpan;
  ticks: readonly Tick[];
  zone: string;
  widthPx: number;
  isNarrow: boolean;
  styles: TimelineStyles;
}

/** A word that begins nearer to the end would be cut. */
const WORD_PX = 52;

/** Where days begin: their names above the lanes, their lines across. Each item says its own time to those who hear it. */
export const TimelineAxis = memo(function TimelineAxis({ span, ticks, zone, widthPx, isNarrow, styles }: Props) {
  const left = ({ at }: Tick) => ((at - span.from) / (span.to - span.from)) * widthPx;
  const words = tickWords(ticks, zone);
  const beside = { marginLeft: isNarrow ? 0 : TITLES_PX };
  return (
    <div aria-hidden="true">
      <div className={styles.lines} style={beside}>
        {ticks.map((tick) => (
          <div key={tick.at} className={styles.line} style={{ left: left(tick) }} />
        ))}
      </div>
      <div className={styles.axis} style={beside}>
        {ticks.map((tick, index) => (
          <div
            key={tick.at}
            className={tick.kind === 'hour' ? `${styles.tick} ${styles.hour}` : styles.tick}
            style={{ left: left(tick) }}
          >
            {left(tick) + WORD_PX <= widthPx ? words[index] : ''}
          </div>
        ))}
      </div>
    </div>
  );
});
