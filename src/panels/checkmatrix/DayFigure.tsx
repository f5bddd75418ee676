import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import { onTimePercent, type Figures } from '../../domain/checkmatrix/Figures';
import { getMatrixStyles } from './matrixStyles';
import type { PercentFormat } from './percentFormat';

interface Props {
  figures: Figures | undefined;
  /** The list behind it. */
  href: string | undefined;
  place: readonly [row: number, column: number];
  percent: PercentFormat;
}

/** How often all lines were on time on one day, as a number and as a bar. */
export function DayFigure({ figures, href, place, percent }: Props) {
  const styles = useStyles2(getMatrixStyles);
  const share = figures && onTimePercent(figures);
  if (figures === undefined || share === undefined) {
    return <td className={styles.strip} />;
  }
  const word = t('matrix.day-figure', 'On time {{percent}} of {{n}}', {
    percent: percent(share),
    n: figures.n,
    interpolation: { escapeValue: false },
  });
  const bar = (
    <>
      <span className={styles.bar} aria-hidden="true" style={{ height: `${Math.max(share, 4)}%` }} />
      <span aria-hidden="true">{Math.floor(share)}</span>
    </>
  );
  return (
    <td className={styles.strip} title={word}>
      {href === undefined ? (
        <>
          <span className="sr-only">{word}</span>
          {bar}
        </>
      ) : (
        <a href={href} data-cell={place.join(' ')} tabIndex={-1} className={styles.link} aria-label={word}>
          {bar}
        </a>
      )}
    </td>
  );
}
