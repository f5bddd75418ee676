import { dateTimeFormat, type PanelProps } from '@grafana/data';
import { useMemo } from 'react';
import { buildMatrix } from '../../domain/checkmatrix/buildMatrix';
import { readFigures } from '../../domain/checkmatrix/Figures';
import { readRoundFrames } from '../../domain/checkmatrix/readRoundFrames';
import { cellLinks } from './cellLinks';
import type { CheckmatrixOptions } from './CheckmatrixOptions';
import { MatrixView } from './MatrixView';
import { percentFormat } from './percentFormat';
import { WithoutRounds } from './WithoutRounds';

type Props = Pick<
  PanelProps<CheckmatrixOptions>,
  'data' | 'options' | 'width' | 'height' | 'timeRange' | 'replaceVariables'
>;

const ALL_VARIABLES = '${__all_variables}';

/** Rounds by customer, checklist or slot, and by day or time of day, from frames alone. */
export function CheckmatrixPanel({ data, options, width, height, replaceVariables }: Props) {
  const { series, request, timeRange } = data;
  const { rows, columns, days, dashboard, lists } = options;
  const rounds = useMemo(() => readRoundFrames(series), [series]);
  const matrix = useMemo(() => buildMatrix(rounds, { rows, columns, days }), [rounds, rows, columns, days]);
  const tables = useMemo(() => (options.figures ? readFigures(series) : []), [series, options.figures]);
  const percent = useMemo(() => percentFormat(series), [series]);
  const filled = replaceVariables(ALL_VARIABLES);
  const variables = filled === ALL_VARIABLES ? '' : filled;
  const links = useMemo(
    () =>
      cellLinks({
        series,
        targets: request?.targets ?? [],
        timeRange,
        rounds,
        dashboards: { dashboard, lists },
        variables,
      }),
    [series, request, timeRange, rounds, dashboard, lists, variables]
  );
  if (rounds.length > 0) {
    // On each customer's own clocks another day may be today: that of the first is marked.
    const today = dateTimeFormat(request?.startTime ?? timeRange.to.valueOf(), {
      timeZone: rounds[0]?.zone,
      format: 'YYYY-MM-DD',
    });
    return <MatrixView {...{ matrix, tables, links, today, percent, options }} size={{ width, height }} />;
  }
  return <WithoutRounds data={data} />;
}
