import type { Episode, EpisodeGroup } from '../episodes/Episode';
import { NEAR_MS } from './Occurrence';

/** Where and when something was noticed; `service` is '' where nobody said. */
export interface Noticed {
  customer: string;
  service: string;
  /** Milliseconds since 1970; `to` is the last moment. */
  from: number;
  to: number;
}

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** An alert that names no customer or no service may be anybody's. */
const mayBeAbout = ({ customer, service }: Episode, noticed: Noticed): boolean =>
  (customer === noticed.customer || customer === '' || noticed.customer === '') &&
  (service === '' || noticed.service === '' || same(service, noticed.service));

/** Whether something fired at any time from an hour before until an hour after. */
const isNear = (span: { from: number; to: number | null }, { from, to }: Noticed): boolean =>
  span.from <= to + NEAR_MS && (span.to ?? Infinity) >= from - NEAR_MS;

/**
 * Whether monitoring may have seen it: any alert, silenced or without data as well, that fired at the time. Told rather
 * too often than that a gap is claimed where there is none.
 */
export function mayHaveBeenSeen(groups: readonly EpisodeGroup[], noticed: Noticed): boolean {
  const mayTell = (episode: Episode): boolean => isNear(episode, noticed) && mayBeAbout(episode, noticed);
  // Most are far away, which the group as a whole tells.
  return groups.some((group) => isNear(group, noticed) && (mayTell(group.cause) || group.symptoms.some(mayTell)));
}
