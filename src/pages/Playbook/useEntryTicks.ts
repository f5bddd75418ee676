import { dateTimeFormat } from '@grafana/data';
import { useState } from 'react';
import { whoTypes } from '../../api/grafana/whoTypes';
import { browserShelf } from '../../query/unsent/Shelf';
import type { Ticks } from '../../ui/playbook/Ticks';
import { useTicks } from '../../ui/playbook/useTicks';

const shelf = browserShelf();

/** The boxes that the person has ticked today at one place, such as an alert with its entry. */
export function useEntryTicks(place: string): { ticks: Ticks | undefined; today: string } {
  const [now] = useState(() => Date.now());
  const today = dateTimeFormat(now, { format: 'YYYY-MM-DD' });
  return { ticks: useTicks(shelf, { who: whoTypes(), place, day: today }), today };
}
