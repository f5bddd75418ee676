import { LoadingState, type PanelData, type PanelProps } from '@grafana/data';
import { QueryClientProvider } from '@tanstack/react-query';
import { useMemo } from 'react';
import { whoTypes } from '../../api/grafana/whoTypes';
import { Failure } from '../../domain/Failure';
import { isCheckFrame, readCheckFrames } from '../../domain/rounds/readCheckFrames';
import { ErrorSentence } from '../../ui/ErrorSentence';
import { Loading } from '../../ui/Loading';
import type { ChecklistOptions } from './ChecklistOptions';
import { dataSourceOf } from './dataSourceOf';
import { LiveChecklist } from './LiveChecklist';
import { NoChecks } from './NoChecks';
import { queryClient } from './queryClient';
import { ShownChecklist } from './ShownChecklist';
import { withDataLinks } from './withDataLinks';

type Props = Pick<PanelProps<ChecklistOptions>, 'data' | 'options' | 'width' | 'height' | 'id'>;

/** The round now, from frames alone; with acts where somebody is signed in who may. */
export function ChecklistPanel(props: Props) {
  const { series, state } = props.data;
  if (series.some(isCheckFrame)) {
    return <WithFrames {...props} />;
  }
  if (state === LoadingState.Loading) {
    return <Loading lines={6} />;
  }
  return state === LoadingState.Error ? <QueryError data={props.data} /> : <WithoutFrames {...props} />;
}

function QueryError({ data: { errors } }: { data: PanelData }) {
  const { message = '', status = 500 } = errors?.[0] ?? {};
  return <ErrorSentence error={new Failure('failed', status, message)} />;
}

function WithFrames(props: Props) {
  const { data, options, width, height } = props;
  const { series } = data;
  const rounds = useMemo(
    () =>
      withDataLinks(readCheckFrames(series), series).filter(
        ({ customer }) => options.customer === '' || customer.id === options.customer
      ),
    [series, options.customer]
  );
  const uid = dataSourceOf(data);
  const who = whoTypes();
  if (rounds.length === 0) {
    return <NoChecks series={series} hasFrames />;
  }
  if (uid === undefined || who === undefined) {
    return <ShownChecklist rounds={rounds} options={options} size={{ width, height }} />;
  }
  return <Live {...props} uid={uid} who={who} shown={rounds} />;
}

/** A new panel asks for something else yet: whoever is signed in sees today's rounds all the same. */
function WithoutFrames(props: Props) {
  const uid = dataSourceOf(props.data);
  const who = whoTypes();
  return uid === undefined || who === undefined ? (
    <NoChecks series={props.data.series} hasFrames={false} />
  ) : (
    <Live {...props} uid={uid} who={who} shown={undefined} />
  );
}

type LiveProps = Props & Pick<Parameters<typeof LiveChecklist>[0], 'uid' | 'who' | 'shown'>;

function Live({ data, options, width, height, id, uid, who, shown }: LiveProps) {
  return (
    <QueryClientProvider client={queryClient}>
      <LiveChecklist
        uid={uid}
        who={who}
        panelId={id}
        dashboardUid={data.request?.dashboardUID}
        shown={shown}
        options={options}
        size={{ width, height }}
      />
    </QueryClientProvider>
  );
}
