import { getDefaultTimeRange, LoadingState, type DataFrame, type PanelData } from '@grafana/data';
import { config } from '@grafana/runtime';
import { ChecklistPanel } from '../panels/checklist/ChecklistPanel';
import { DEFAULT_OPTIONS, type ChecklistOptions } from '../panels/checklist/ChecklistOptions';
import { queryClient } from '../panels/checklist/queryClient';
import { aDataSource } from './builders';
import { knownDataSources } from './knownDataSources';
import { render } from './render';

let people = 0;

/** Somebody new at the screen, with what an earlier one left in the browser gone. */
export function someoneNew(isSignedIn = true): void {
  people += 1;
  window.localStorage.clear();
  queryClient.clear();
  knownDataSources(aDataSource.build({ uid: 'rounds' }));
  Object.assign(config.bootData.user, { isSignedIn, uid: `person-${people}`, orgId: 1, orgRole: 'Viewer' });
}

interface Shown {
  options?: Partial<ChecklistOptions>;
  state?: LoadingState;
  errors?: PanelData['errors'];
  width?: number;
}

/** The panel as a dashboard shows it, with frames. */
export function showChecklist(series: DataFrame[], { options, state, errors, width = 1200 }: Shown = {}) {
  const data: PanelData = { series, state: state ?? LoadingState.Done, timeRange: getDefaultTimeRange(), errors };
  return render(
    <ChecklistPanel id={1} data={data} options={{ ...DEFAULT_OPTIONS, ...options }} width={width} height={600} />
  );
}
