import { dateTimeFormat, dateTimeParse } from '@grafana/data';

const FORMAT = 'YYYY-MM-DD';
const DAY_MS = 24 * 60 * 60 * 1000;

/** The day of a moment in a zone, YYYY-MM-DD; `atMs` in milliseconds since 1970. */
export const dayOf = (atMs: number, zone: string): string => dateTimeFormat(atMs, { timeZone: zone, format: FORMAT });

/** The first moment of a day in a zone, in milliseconds since 1970. */
export const startOf = (day: string, zone: string): number =>
  dateTimeParse(day, { timeZone: zone, format: FORMAT }).valueOf();

const utcOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** So many days later, or earlier. */
export const plusDays = (day: string, days: number): string =>
  new Date(utcOf(day) + days * DAY_MS).toISOString().slice(0, FORMAT.length);

/** 0 for Monday. */
export const weekdayOf = (day: string): number => (new Date(utcOf(day)).getUTCDay() + 6) % 7;

/** How many days from one to another, both included. */
export const countDays = (from: string, to: string): number => Math.round((utcOf(to) - utcOf(from)) / DAY_MS) + 1;

/** Whether it is a day of the calendar, in the form YYYY-MM-DD. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(utcOf(text)) && plusDays(text, 0) === text;
