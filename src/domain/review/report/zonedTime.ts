import { knownZone } from '../../zone/knownZone';

/** One formatter a zone: making one takes long. A zone that nobody knows is UTC. */
const formatters = new Map<string, Intl.DateTimeFormat>();

const options: Intl.DateTimeFormatOptions = {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
};

function formatterFor(zone: string): Intl.DateTimeFormat {
  const made = formatters.get(zone) ?? new Intl.DateTimeFormat('sv-SE', { ...options, timeZone: knownZone(zone) });
  formatters.set(zone, made);
  return made;
}

/** `YYYY-MM-DD HH:MM` in a zone; '' for what is no instant. */
export const zonedTime = (at: number, zone: string): string =>
  Number.isFinite(at) && Math.abs(at) <= 8.64e15 ? formatterFor(zone).format(at) : '';

/** `YYYY-MM-DD` in a zone. */
export const zonedDay = (at: number, zone: string): string => zonedTime(at, zone).slice(0, 10);
