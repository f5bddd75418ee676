import { knownCalendarSchema, type Calendar, type KnownCalendar } from '../../domain/checklists/Calendar';
import { request } from '../request';
import { resourceUrl } from '../resourceUrl';

/** Keeps a calendar; the checklists that name it follow it from now on. `seenVersion` is 0 for a new one. */
export function saveCalendar(uid: string, calendar: Calendar, seenVersion: number): Promise<KnownCalendar> {
  const url = resourceUrl(uid, 'calendars', calendar.id);
  return request({ url, method: 'PUT', body: { calendar, seenVersion }, answer: knownCalendarSchema });
}
