import type { PanelData } from '@grafana/data';
import { useEffect, useState } from 'react';
import { watchPanelData } from '../../../../api/grafana/watchPanelData';
import type { LivePanel } from './readLivePanel';

/** When a panel is shown: milliseconds since 1970, and the customer's zone. */
export interface PanelTime {
  from: number;
  to: number;
  zone: string;
}

interface Asked {
  data: PanelData | undefined;
  error: unknown;
}

const NOTHING: Asked = { data: undefined, error: undefined };
const DEFAULT_POINTS = 600;

/** What a panel shows in a time; asked anew for another one, while the last data stays. */
export function usePanelData(dashboardUid: string, panel: LivePanel, { from, to, zone }: PanelTime): Asked {
  const [asked, setAsked] = useState(NOTHING);
  useEffect(() => {
    const { id: panelId, source, queries, transformations, variables, minInterval } = panel;
    const watching = watchPanelData({
      ...{ dashboardUid, panelId, source, queries, transformations, variables, minInterval, from, to, zone },
      maxDataPoints: panel.maxDataPoints ?? DEFAULT_POINTS,
    }).subscribe({
      next: (data) => setAsked({ data, error: undefined }),
      error: (error: unknown) => setAsked(({ data }) => ({ data, error })),
    });
    return () => watching.unsubscribe();
  }, [dashboardUid, panel, from, to, zone]);
  return asked;
}
