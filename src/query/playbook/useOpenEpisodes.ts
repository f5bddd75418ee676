import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { currentPerson } from '../../api/grafana/currentPerson';
import { currentUser } from '../../api/grafana/currentUser';
import { whoTypes } from '../../api/grafana/whoTypes';
import type { AlertRule } from '../../domain/playbook/AlertRule';
import type { Labels } from '../../domain/playbook/Labels';
import { instanceId, type Pins } from '../../domain/playbook/targetsOf';
import { actsInPlace } from '../../domain/review/acts/actsInPlace';
import { pinOf } from '../../domain/review/acts/pinOf';
import type { ReviewAct } from '../../domain/review/acts/ReviewAct';
import type { Episode } from '../../domain/review/episodes/Episode';
import { episodesOf } from '../../domain/review/episodes/episodesOf';
import { ownersOf } from '../../domain/review/items/ownersOf';
import { readEvents } from '../../domain/review/episodes/readEvents';
import { liveQuery } from '../review/sourceQueries';
import { stateQuery } from '../review/stateQuery';
import { useActs, type ActsInUse } from '../review/useActs';
import { withWaiting } from '../review/withWaiting';
import { useCustomers } from '../useCustomers';
import { alertHistoryQuery, alertingRulesQuery } from './alertQueries';

const DAY_MS = 24 * 60 * 60 * 1000;
/** What has fired for longer than that has other troubles than its entry. */
const REACH_MS = 31 * DAY_MS;

const NO_ACTS: readonly ReviewAct[] = [];
const NO_RULES: readonly AlertRule[] = [];
const NO_EPISODES: ReadonlyMap<string, Episode> = new Map();

/** The alerts of now as pieces of trouble that people act upon. */
export interface OpenEpisodes {
  /** By the id of the instance, as the history knows its labels; see `openEpisode`. */
  byInstance: ReadonlyMap<string, Episode>;
  /** The entries that people chose for them, by the instance's id; the same map while nothing in it changes. */
  pins: Pins;
  /** What was done about them, mine that is on its way included. */
  acts: readonly ReviewAct[];
  doing: ActsInUse;
}

/** The same span for a whole day, so that it is one question. */
function reachOf(now: number): { customer: string; from: number; to: number } {
  const to = (Math.floor(now / DAY_MS) + 2) * DAY_MS;
  return { customer: '', from: to - REACH_MS, to };
}

/** The id under which the history has an instance: it leaves out the labels that Grafana keeps for itself. */
const historyId = (ruleUid: string, labels: Labels): string =>
  instanceId(ruleUid, Object.fromEntries(Object.entries(labels).filter(([name]) => !/^__.*__$/.test(name))));

/** The trouble of an alert of now; undefined where it is quiet, and for whoever may not act. */
export const openEpisode = ({ byInstance }: OpenEpisodes, ruleUid: string, labels: Labels): Episode | undefined =>
  byInstance.get(historyId(ruleUid, labels));

/** By the ids that the instances have in the history, and by those that they have in their rules. */
function pinsOf(
  byInstance: ReadonlyMap<string, Episode>,
  acts: readonly ReviewAct[],
  rules: readonly AlertRule[]
): Map<string, string> {
  const pins = [...byInstance].map(([instance, { id }]) => [instance, pinOf(acts, id)] as const);
  const known = new Map(pins.filter(([, entry]) => entry !== ''));
  const live = rules.flatMap(({ uid, instances }) =>
    known.size === 0
      ? []
      : instances.map(({ labels }) => [instanceId(uid, labels), known.get(historyId(uid, labels)) ?? ''] as const)
  );
  return new Map([...known, ...live.filter(([, entry]) => entry !== '')]);
}

/** What fires, for whoever may act upon it; for others nothing is asked, and there is nothing. */
export function useOpenEpisodes(uid: string, now: number): OpenEpisodes {
  const who = whoTypes() ?? '';
  const mayAct = currentUser().isEditor;
  const enabled = who !== '' && uid !== '' && mayAct;
  const rules = useQuery({ ...alertingRulesQuery(who), enabled });
  const history = useQuery({ ...alertHistoryQuery(who), enabled });
  const live = useQuery({ ...liveQuery(who), enabled });
  const state = useQuery({ ...stateQuery(uid, who, reachOf(now)), enabled });
  const customers = useCustomers(uid).data;
  const doing = useActs(uid, who, mayAct);
  // Until both have answered or failed, an alert would have one id now and another one in a moment.
  const isReady = history.data !== undefined && rules.data !== undefined && (live.data !== undefined || live.isError);
  const byInstance = useMemo(() => {
    if (!isReady || customers === undefined) {
      return NO_EPISODES;
    }
    const { events } = readEvents(history.data ?? { rows: [] }, rules.data ?? []);
    const { completeFrom, to: completeTo } = history.data ?? {};
    const open = episodesOf(events, { customers, completeFrom, completeTo, live: live.data }).filter(
      ({ to }) => to === null
    );
    return new Map(open.map((episode) => [episode.instance, episode]));
  }, [isReady, history.data, rules.data, live.data, customers]);
  const owners = useMemo(() => ownersOf({ episodes: [...byInstance.values()] }), [byInstance]);
  const kept = useMemo(() => actsInPlace(state.data?.acts ?? NO_ACTS, owners), [state.data?.acts, owners]);
  const acts = useMemo(() => withWaiting(kept, doing.waiting, currentPerson()), [kept, doing.waiting]);
  const found = pinsOf(byInstance, acts, rules.data ?? NO_RULES);
  const said = JSON.stringify([...found]);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- `said` stands for `found`, which is made at every draw
  const pins = useMemo(() => found, [said]);
  return { byInstance, pins, acts, doing };
}
