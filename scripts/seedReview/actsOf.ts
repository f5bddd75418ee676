import type { AlertRule } from '../../src/domain/playbook/AlertRule.ts';
import type { Deed } from '../../src/domain/review/acts/ReviewAct.ts';
import type { Episode } from '../../src/domain/review/episodes/Episode.ts';
import { MINUTE } from './Ago.ts';
import type { Case, Firing, PlannedAct } from './Case.ts';
import type { Customer } from './Customer.ts';
import { episodeOfFiring } from './demoEpisodes.ts';
import { ticketSystems } from './ticketSystems.ts';

/** An act with the item that it is about; times are milliseconds since 1970. */
export interface DemoAct {
  at: number;
  by: PlannedAct['by'];
  customer: string;
  item: string;
  itemAt: number;
  deed: PlannedAct['deed'];
}

type Ack = Extract<Deed, { kind: 'ack' }>;

/** Each fifth alert is never acknowledged, as in life; the others after some minutes. */
function acknowledge(firing: number, { at, state = 'Alerting' }: Firing, number: number): PlannedAct[] {
  const deed: Ack = { kind: 'ack', comment: '', until: at + 8 * 60 * MINUTE, severity: '', sticky: false };
  return state !== 'Alerting' || number % 5 === 4
    ? []
    : [{ by: number % 2 === 0 ? 'anna' : 'luca', at: at + (3 + (number % 4) * 4) * MINUTE, on: { firing }, deed }];
}

const isAck = (deed: Deed): deed is Ack => deed.kind === 'ack';

/** What is planned for a case, and acknowledgements where none is. */
function plannedActs({ acts = [], firings = [], silences = [] }: Case, number: number): readonly PlannedAct[] {
  const isLeft = silences.length > 0 || acts.some(({ deed }) => isAck(deed));
  return isLeft ? acts : [...acts, ...firings.flatMap((firing, place) => acknowledge(place, firing, number + place))];
}

interface Item {
  customer: string;
  item: string;
  itemAt: number;
  severity: string;
}

function itemOf(one: Case, { on }: PlannedAct, episodes: readonly Episode[], rules: readonly AlertRule[]): Item {
  if ('ticket' in on) {
    const { connection } = ticketSystems[one.customer satisfies Customer];
    const itemAt = one.tickets?.find(({ key }) => key === on.ticket)?.created ?? 0;
    return { customer: one.customer, item: `ticket:${connection}/${on.ticket}`, itemAt, severity: '' };
  }
  const firing = one.firings?.[on.firing];
  if (firing === undefined) {
    throw new Error(`${one.id} has no firing ${on.firing}.`);
  }
  const { id, from, customer, labels } = episodeOfFiring(firing, episodes, rules);
  return { customer, item: id, itemAt: from, severity: labels['severity'] ?? '' };
}

/** What people did in the cases, in the order of time; an episode of several firings is acknowledged once. */
export function actsOf(cases: readonly Case[], episodes: readonly Episode[], rules: readonly AlertRule[]): DemoAct[] {
  const acknowledged = new Set<string>();
  return cases
    .flatMap((one, number) => plannedActs(one, number).map((act) => ({ act, ...itemOf(one, act, episodes, rules) })))
    .toSorted((one, other) => one.act.at - other.act.at)
    .flatMap(({ act, severity, ...item }): DemoAct[] => {
      const { at, by, deed } = act;
      if (!isAck(deed)) {
        return [{ at, by, ...item, deed }];
      }
      const isFirst = !acknowledged.has(item.item);
      acknowledged.add(item.item);
      return isFirst ? [{ at, by, ...item, deed: { ...deed, severity } }] : [];
    });
}
