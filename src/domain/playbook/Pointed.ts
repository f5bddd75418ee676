import type { AlertRule } from './AlertRule';
import type { GrafanaAddresses } from './Pointer';
import { rulePointers } from './rulePointers';

/** How rules point to something: as their runbook, or merely as what they watch; '' for not at all. */
export type Pointing = 'runbook' | 'linked' | '';

/** What alert rules point to in one dashboard. */
export interface Pointed {
  dashboard: Pointing;
  /** Panels that a rule names as its runbook. */
  runbooks: readonly number[];
  /** Panels with which a rule is linked; they need not tell what to do. */
  linked: readonly number[];
}

export const NOTHING_POINTED: Pointed = { dashboard: '', runbooks: [], linked: [] };

/** The same text for the same pointers: what was read with others must be read again. */
export const pointedKey = ({ dashboard, runbooks, linked }: Pointed): string =>
  [dashboard, runbooks.join(), linked.join()].join('|');

/** How rules point to a panel of the dashboard. */
export function pointingTo({ runbooks, linked }: Pointed, panelId: number): Pointing {
  if (runbooks.includes(panelId)) {
    return 'runbook';
  }
  return linked.includes(panelId) ? 'linked' : '';
}

const sorted = (ids: ReadonlySet<number>): number[] => [...ids].sort((a, b) => a - b);

/** What the rules point to, by the dashboard's uid. */
export function pointedBy(rules: readonly AlertRule[], addresses: GrafanaAddresses): Map<string, Pointed> {
  const found = new Map<string, { dashboard: Pointing; runbooks: Set<number>; linked: Set<number> }>();
  for (const rule of rules) {
    for (const target of rulePointers(rule, addresses)) {
      if (target.kind !== 'dashboard') {
        continue;
      }
      const { dashboardUid, panelId } = target.pointer;
      const known = found.get(dashboardUid) ?? { dashboard: '', runbooks: new Set(), linked: new Set() };
      found.set(dashboardUid, known);
      if (panelId !== null) {
        (target.isRunbook ? known.runbooks : known.linked).add(panelId);
      } else {
        known.dashboard = target.isRunbook ? 'runbook' : known.dashboard || 'linked';
      }
    }
  }
  return new Map(
    [...found].map(([uid, { dashboard, runbooks, linked }]) => [
      uid,
      { dashboard, runbooks: sorted(runbooks), linked: sorted(linked) },
    ])
  );
}
