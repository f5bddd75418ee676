import { wallTime } from '../../time/wallTime.ts';
import { readUtc } from '../instance/utc.ts';
import { compareTo } from './comparisonTests.ts';
import { readOperand } from './readOperand.ts';
import { moved, startOf, unitOf } from './startOf.ts';
import type { Subject, Test } from './Subject.ts';

/** `a@b`, both included. */
export function between(subject: Subject, text: string): Test | undefined {
  const [from, to] = text.split('@').map((part) => readOperand(part, subject.path.column, subject.session));
  if (from === undefined || to === undefined) {
    return undefined;
  }
  const order = compareTo(subject.comparison);
  return (row) => {
    const value = subject.value(row);
    return value !== '' && order(value, from) >= 0 && order(value, to) <= 0;
  };
}

/** `Today@from@to`: the word is for people, the two instants count. */
export function on(subject: Subject, text: string): Test | undefined {
  const [, from = '', to = ''] = text.split('@');
  return from === '' || to === '' ? undefined : between(subject, `${from}@${to}`);
}

/** `@hour@ago@1`: so many units before or after now. `keep` gets epoch milliseconds: value, edge, end of the edge's unit. */
export function relative(keep: (value: number, edge: number, end: number) => boolean) {
  return (subject: Subject, text: string): Test | undefined => {
    const [, word = '', direction = '', number = ''] = text.split('@');
    const unit = unitOf(word);
    if (unit === undefined || !/^\d+$/.test(number) || !['ago', 'ahead'].includes(direction)) {
      return undefined;
    }
    const { zone, now } = subject.session;
    const shift = direction === 'ago' ? -Number(number) : Number(number);
    const whole = [startOf(unit, zone, now, shift), startOf(unit, zone, now, shift + 1)] as const;
    const edge = moved(unit, zone, now, shift);
    const isOn = keep(whole[0], whole[0], whole[1]) && !keep(whole[1], whole[0], whole[1]);
    return (row) => {
      const value = readUtc(subject.value(row));
      return value !== undefined && (isOn ? keep(value, ...whole) : keep(value, edge, edge));
    };
  };
}

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const months = `january february march april may june july august september october november december`.split(' ');

/** Reads a part of an instant as the wall clock of the session shows it. */
const parts: Record<string, (instant: number, zone: string) => string> = {
  dayofweek: (instant, zone) => {
    const { year, month, day } = wallTime(zone, instant);
    return weekdays[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? '';
  },
  month: (instant, zone) => months[wallTime(zone, instant).month - 1] ?? '',
  quarter: (instant, zone) => String(Math.ceil(wallTime(zone, instant).month / 3)),
  year: (instant, zone) => String(wallTime(zone, instant).year),
  hour: (instant, zone) => String(wallTime(zone, instant).hour),
};

/** `Monday@javascript:gs.datePart('dayofweek','monday','EE')`. */
export function datePart(subject: Subject, text: string): Test | undefined {
  const found = /javascript:gs\.datePart\(['"](\w+)['"],\s*['"](\w+)['"],\s*['"]EE['"]\)/.exec(text);
  const read = parts[found?.[1] ?? ''];
  const wanted = (found?.[2] ?? '').toLowerCase();
  if (read === undefined) {
    return undefined;
  }
  return (row) => {
    const value = readUtc(subject.value(row));
    return value !== undefined && read(value, subject.session.zone) === wanted;
  };
}
