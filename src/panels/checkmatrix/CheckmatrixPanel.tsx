import { dateTimeFormat, LoadingState, type PanelProps } from '@grafana/data';
import { useMemo } from 'react';
import { buildMatrix } from '../../domain/checkmatrix/buildMatrix';
import { readFigures } from '../../domain/checkmatrix/Figures';
import { isRoundFrame, readRoundFrames } from '../../domain/checkmatrix/readRoundFrames';
import { Failure } from '../../domain/Failure';
import { ErrorSentence } from '../../ui/ErrorSentence';
import { Loading } from '../../ui/Loading';
import { cellLinks } from './cellLinks';
import type { CheckmatrixOptions } from './CheckmatrixOptions';
import { MatrixView } from './MatrixView';
import { NoRounds } from './NoRounds';

type Props = Pick<PanelProps<CheckmatrixOptions>, 'data' | 'options' | 'width' | 'height' | 'timeRange'>;

/** Rounds by customer, checklist or slot, and by day, from frames alone. */
export function CheckmatrixPanel({ data, options, width, height }: Props) {
  const { series, state, errors, request, timeRange } = data;
  const rounds = useMemo(() => readRoundFrames(series), [series]);
  const matrix = useMemo(() => buildMatrix(rounds, options.rows, options.days), [rounds, options.rows, options.days]);
  const tables = useMemo(() => (options.figures ? readFigures(series) : []), [series, options.figures]);
  const links = useMemo(
    () => cellLinks(series, request?.targets ?? [], timeRange, options.dashboard),
    [series, request, timeRange, options.dashboard]
  );
  if (rounds.length > 0) {
    // On each customer's own clocks another day may be today: that of the first is marked.
    const today = dateTimeFormat(request?.startTime ?? timeRange.to.valueOf(), {
      timeZone: rounds[0]?.zone,
      format: 'YYYY-MM-DD',
    });
    return (
      <MatrixView
        matrix={matrix}
        tables={tables}
        links={links}
        today={today}
        options={options}
        size={{ width, height }}
      />
    );
  }
  if (state === LoadingState.Loading) {
    return <Loading lines={6} />;
  }
  if (state === LoadingState.Error) {
    const { message = '', status = 500 } = errors?.[0] ?? {};
    return <ErrorSentence error={new Failure('failed', status, message)} />;
  }
  return <NoRounds series={series} hasFrames={series.some(isRoundFrame)} />;
}
