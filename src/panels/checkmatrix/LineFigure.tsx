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
  isNarrow: boolean;
}

/** How often a line was on time, and of how many checks. */
export function LineFigure({ figures, href, place, percent, isNarrow }: Props) {
  const styles = useStyles2(getMatrixStyles);
  if (figures === undefined) {
    return <td className={styles.figure} />;
  }
  const text = (
    <>
      {percent(onTimePercent(figures))}
      {isNarrow ? <br /> : ' '}
      <span className={styles.quiet}>{t('matrix.n', 'n {{n}}', { n: figures.n })}</span>
    </>
  );
  return (
    <td className={styles.figure}>
      {href === undefined || figures.n === 0 ? (
        text
      ) : (
        <a href={href} data-cell={place.join(' ')} tabIndex={-1} className={styles.figureLink}>
          {text}
        </a>
      )}
    </td>
  );
}
