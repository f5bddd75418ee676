import { LoadingState, type DataFrame, type PanelData } from '@grafana/data';
import { Alert, LoadingPlaceholder } from '@grafana/ui';
import { TableNG } from '@grafana/ui/unstable';
import { useMeasure } from './useMeasure.ts';

const tableHeightPx = 420;

/** The answer to a query: errors, and each frame as a table with its notices. */
export function Frames({ data }: { data: PanelData }) {
  if (data.state === LoadingState.Loading) {
    return <LoadingPlaceholder text="Running query" />;
  }
  const errors = data.errors ?? [];
  return (
    <>
      {errors.map((error, index) => (
        <Alert key={index} severity="error" title={error.message ?? error.data?.message ?? 'The query failed.'} />
      ))}
      {errors.length === 0 && data.series.length === 0 && <p>No frames</p>}
      {data.series.map((frame, index) => (
        <Frame key={index} frame={frame} />
      ))}
    </>
  );
}

function Frame({ frame }: { frame: DataFrame }) {
  const [measured, width] = useMeasure();
  const title = `${frame.name ?? frame.refId ?? 'Frame'}: ${frame.length} rows`;
  return (
    <section aria-label={title} ref={measured}>
      <h2>{title}</h2>
      {(frame.meta?.notices ?? []).map((notice, index) => (
        <Alert key={index} severity={notice.severity} title={notice.text} />
      ))}
      {width > 0 && <TableNG ariaLabel={title} data={frame} width={width} height={tableHeightPx} />}
    </section>
  );
}
