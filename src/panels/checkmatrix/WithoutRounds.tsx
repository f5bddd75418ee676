import { LoadingState, type PanelData } from '@grafana/data';
import { isRoundFrame } from '../../domain/checkmatrix/readRoundFrames';
import { Failure } from '../../domain/Failure';
import { ErrorSentence } from '../../ui/ErrorSentence';
import { Loading } from '../../ui/Loading';
import { NotAllowed } from '../../ui/NotAllowed';
import { NoRounds } from './NoRounds';

const FORBIDDEN = 403;

/** In place of a matrix: that it is coming, why it cannot, or that there is nothing in it. */
export function WithoutRounds({ data: { series, state, errors } }: { data: PanelData }) {
  if (state === LoadingState.Loading) {
    return <Loading lines={6} />;
  }
  if (state === LoadingState.Error) {
    const { message = '', status = 500 } = errors?.[0] ?? {};
    return status === FORBIDDEN ? (
      <NotAllowed sentence={message} />
    ) : (
      <ErrorSentence error={new Failure('failed', status, message)} />
    );
  }
  return <NoRounds series={series} hasFrames={series.some(isRoundFrame)} />;
}
