import { useMemo, useState } from 'react';
import { appUrl } from '../../api/appUrl';
import type { Labels } from '../../domain/playbook/Labels';
import { makeFilling, type Filling } from '../../ui/playbook/Filling';

const HOUR_MS = 60 * 60 * 1000;

/**
 * Fills an entry with the labels of an alert and the time around it: from an hour before it began until now. `activeAt`
 * is in milliseconds since 1970; the last six hours where it is not known.
 */
export function useAlertFilling(labels: Labels, activeAt: number | undefined): Filling {
  const [now] = useState(() => Date.now());
  const from = activeAt === undefined || activeAt === 0 ? now - 6 * HOUR_MS : activeAt - HOUR_MS;
  // Read from the address at every draw, so it is compared by what it says.
  const said = JSON.stringify(labels);
  return useMemo(
    () => makeFilling(labels, { from, to: now }, appUrl),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `said` stands for `labels`
    [said, from, now]
  );
}
