import { stamp } from '../../time/stamp.ts';
import { wallTime } from '../../time/wallTime.ts';
import { isWorkingTime } from '../../time/WorkingHours.ts';
import { friendlySpan } from './friendlySpan.ts';
import { measureCycle } from './measureCycle.ts';
import type { SlaField } from './slaFields.ts';
import { ongoingCycle } from './slaState.ts';
import type { SlaCycle, SlaRecord, SlaValue } from './SlaValue.ts';

/** What rendering needs to know about the reader and the site. */
export interface SlaReader {
  now: number;
  zone: string;
  /** Address of the site, no slash at its end. */
  siteUrl: string;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function renderTime(instant: number, zone: string): object {
  const wall = wallTime(zone, instant);
  const hour = `${wall.hour % 12 === 0 ? 12 : wall.hour % 12}:${String(wall.minute).padStart(2, '0')}`;
  const day = `${String(wall.day).padStart(2, '0')}/${months[wall.month - 1] ?? ''}/${String(wall.year).slice(-2)}`;
  const jira = stamp(zone, instant);
  return {
    iso8601: jira.replace(/\.\d{3}/, ''),
    jira,
    friendly: `${day} ${hour} ${wall.hour < 12 ? 'AM' : 'PM'}`,
    epochMillis: instant,
  };
}

function renderSpan(milliseconds: number): object {
  return { millis: milliseconds, friendly: friendlySpan(milliseconds) };
}

function renderCycle(record: SlaRecord, cycle: SlaCycle, reader: SlaReader): object {
  const figures = measureCycle(record, cycle, reader.now);
  const ongoing = cycle.stop === undefined || cycle.stop > reader.now;
  return {
    startTime: renderTime(cycle.start, reader.zone),
    ...(ongoing ? {} : { stopTime: renderTime(cycle.stop ?? reader.now, reader.zone) }),
    ...(figures.breachTime === null ? {} : { breachTime: renderTime(figures.breachTime, reader.zone) }),
    breached: figures.breached,
    ...(ongoing ? { paused: figures.paused, withinCalendarHours: isWorkingTime(record.hours, reader.now) } : {}),
    goalDuration: renderSpan(record.goal),
    elapsedTime: renderSpan(figures.elapsed),
    remainingTime: renderSpan(figures.remaining),
  };
}

/**
 * The value of an SLA field, in search results and at `/rest/servicedeskapi/request/{key}/sla` alike.
 * Remaining and elapsed time are working time, the breach time is a moment on the wall clock.
 */
export function renderSla(ticketId: number, field: SlaField, value: SlaValue, reader: SlaReader): object | null {
  if (value === null) {
    return null;
  }
  if (value.kind === 'error') {
    return { errorMessage: value.message };
  }
  const ongoing = ongoingCycle(value, reader.now);
  return {
    id: String(field.number - 10_000),
    name: field.name,
    _links: { self: `${reader.siteUrl}/rest/servicedeskapi/request/${ticketId}/sla/${field.number - 10_000}` },
    completedCycles: value.cycles
      .filter((cycle) => cycle !== ongoing && cycle.start <= reader.now)
      .map((cycle) => renderCycle(value, cycle, reader)),
    ...(ongoing === undefined ? {} : { ongoingCycle: renderCycle(value, ongoing, reader) }),
    slaDisplayFormat: 'NEW_SLA_FORMAT',
  };
}
