import { dateTimeFormat, type PanelProps } from '@grafana/data';
import { useEffect, useState } from 'react';

const EVERY_MS = 60_000;

/** The day in the dashboard's zone, YYYY-MM-DD; it changes at midnight, also on a screen that nobody reloads. */
export function useToday(timeZone: PanelProps['timeZone']): string {
  const [nowMs, setNowMs] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return dateTimeFormat(nowMs, { timeZone, format: 'YYYY-MM-DD' });
}
