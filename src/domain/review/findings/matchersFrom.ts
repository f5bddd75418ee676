import { wellFormed } from '../../playbook/hostileJson';
import type { Labels } from '../../playbook/Labels';
import { ENTRY_LIMITS } from '../../playbook/PlaybookEntry';

/**
 * Labels that say what is in trouble, in the order in which they are written. Those that say where exactly (instance,
 * pod, host …) would make an entry for one machine, and all others might: they are left to the person who finishes it.
 */
const TELLING = ['alertname', 'customer'] as const;
/** What names a service, the best first; one is enough. */
const SERVICE = ['service', 'service_name', 'application', 'app', 'component', 'system', 'job'] as const;

const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** A value in quotes as Alertmanager reads it: Go's escapes, and no half characters. */
const quoted = (value: string): string => JSON.stringify(wellFormed(value));

/** One matcher in Alertmanager's syntax; a name that is none of the classic ones is quoted, too. */
export const matcher = (name: string, value: string): string =>
  `${NAME.test(name) ? name : quoted(name)}=${quoted(value)}`;

/**
 * One matcher set that fits all of these alerts: the telling labels that all of them have with the same value. '' where
 * there is none, so that nobody makes an entry for everything by accident.
 */
export function matchersFrom(alerts: readonly Labels[]): string {
  const [first, ...others] = alerts;
  if (first === undefined) {
    return '';
  }
  const isSame = (name: string): boolean =>
    (first[name] ?? '') !== '' && others.every((labels) => labels[name] === first[name]);
  const names = [...TELLING.filter(isSame), ...SERVICE.filter(isSame).slice(0, 1)];
  const same = names.map((name) => matcher(name, first[name] ?? ''));
  const set = `{${same.join(', ')}}`;
  return same.length === 0 || set.length > ENTRY_LIMITS.matcherSet ? '' : set;
}
