import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import { useLayoutEffect, useMemo, useRef } from 'react';
import type { Matrix } from '../../domain/checkmatrix/buildMatrix';
import { totalFigures, type FigureTable } from '../../domain/checkmatrix/Figures';
import type { CellLinks } from './cellLinks';
import type { CheckmatrixOptions } from './CheckmatrixOptions';
import { FiguresLine } from './FiguresLine';
import { MatrixLegend } from './MatrixLegend';
import { MatrixTable } from './MatrixTable';
import type { PercentFormat } from './percentFormat';

interface Props {
  matrix: Matrix;
  tables: readonly FigureTable[];
  links: CellLinks;
  /** YYYY-MM-DD. */
  today: string;
  percent: PercentFormat;
  options: CheckmatrixOptions;
  size: { width: number; height: number };
}

/** In pixels: the names at the left, and a day's cell with the word of its state. */
const NAMES_WIDTH = 300;
const WORD_WIDTH = 116;
/** Below this the panel stands on a phone, or beside others. */
const NARROW = 560;

/** The table, which scrolls where it is larger than the panel, and below it what it comes to. */
export function MatrixView({ matrix, tables, links, today, percent, options, size }: Props) {
  const styles = useStyles2(getStyles);
  const total = totalFigures(tables);
  const hasRoom = size.width - NAMES_WIDTH > matrix.columns.length * WORD_WIDTH;
  const shown = useMemo(() => ({ counts: options.counts, words: hasRoom }), [options.counts, hasRoom]);
  const scroll = useRef<HTMLDivElement>(null);
  const lastDay = matrix.columns.at(-1);
  const hasFigures = total !== undefined;
  // What is new stands at the end.
  useLayoutEffect(() => {
    scroll.current?.scrollTo?.({ left: scroll.current.scrollWidth });
  }, [lastDay, hasFigures, size.width]);
  return (
    <div className={styles.panel} style={size}>
      <div
        ref={scroll}
        className={styles.scroll}
        // Who cannot see the end of it must be able to scroll.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        role="region"
        aria-label={t('matrix.label', 'Rounds by day')}
      >
        <MatrixTable {...{ matrix, tables, links, today, percent, shown }} isNarrow={size.width < NARROW} />
      </div>
      {(total !== undefined || options.legend) && (
        <div className={styles.below}>
          {total && <FiguresLine figures={total} links={links} percent={percent} />}
          {options.legend && <MatrixLegend matrix={matrix} />}
        </div>
      )}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  panel: css({ display: 'flex', flexDirection: 'column', overflow: 'auto' }),
  // Where the lines below take most of a small panel, all of it scrolls rather than the table in a slit.
  scroll: css({
    flex: '1 0 0',
    minHeight: 140,
    overflow: 'auto',
    // What gets the focus must not hide behind the names and the days.
    scrollPadding: '44px 0 0 190px',
    '@media (max-width: 600px)': { scrollPaddingLeft: 120 },
  }),
  below: css({
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: theme.spacing(3),
    paddingTop: theme.spacing(0.5),
    fontSize: theme.typography.bodySmall.fontSize,
  }),
});
