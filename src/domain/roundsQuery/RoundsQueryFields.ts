import { z } from 'zod';

/** How many rounds there are in an answer where nothing is said, and at most. */
export const USUAL_ROUNDS = 5000;
export const MOST_ROUNDS = 200_000;

/** Which rounds are meant by time: those of today, of a day, or those that start within the time range. */
export const ROUND_TIMES = ['today', 'day', 'range'] as const;
export type RoundTime = (typeof ROUND_TIMES)[number];

/** What check-stats can be grouped by, in the order in which editors show it; the same as the backend's. */
export const STATS_GROUPS = ['customer', 'checklist', 'slot', 'check', 'day'] as const;
export type StatsGroup = (typeof STATS_GROUPS)[number];

/** More groups than this are refused. */
export const MOST_STATS_GROUPS = 3;

export const STATS_FORMATS = ['table', 'series', 'numeric'] as const;
export type StatsFormat = (typeof STATS_FORMATS)[number];

/** The numbers of check-stats, in the order of its table; the same as the backend's. */
export const MEASURES = [
  'on_time_pct',
  'late_pct',
  'missed_pct',
  'n',
  'on_time',
  'late',
  'missed',
  'skipped',
  'not_evaluated',
  'problems',
  'not_applicable',
  'overdue',
  'problems_now',
] as const;
export type Measure = (typeof MEASURES)[number];

/** Numbers of this moment, which have no series. */
export const MEASURES_OF_NOW: readonly Measure[] = ['overdue', 'problems_now'];

const texts = z.array(z.string()).optional().catch(undefined);

/** What the editor shows of the `query` field of a query for rounds, checks or check-stats; unknown fields are kept. */
const schema = z.looseObject({
  customers: texts,
  checklists: texts,
  slots: texts,
  checks: texts,
  states: texts,
  kinds: texts,
  impacts: texts,
  /** "today" or YYYY-MM-DD. */
  day: z.string().optional().catch(undefined),
  timeField: z.enum(['none', 'start']).optional().catch(undefined),
  limit: z.number().int().min(1).max(MOST_ROUNDS).optional().catch(undefined),
  groupBy: texts,
  format: z.enum(STATS_FORMATS).optional().catch(undefined),
  measure: z.enum(MEASURES).optional().catch(undefined),
  /** Also the groups without a round. */
  zero: z.boolean().optional().catch(undefined),
  grant: z.string().optional().catch(undefined),
});

export type RoundsQueryFields = z.infer<typeof schema>;

/** The part of a saved `query` field that the editor can show. Never throws. */
export function readRoundsQuery(saved: unknown): RoundsQueryFields {
  const parsed = schema.safeParse(saved);
  return parsed.success ? parsed.data : {};
}

/** Which rounds a query means; `usual` is what its type means where it says nothing. */
export function roundTime({ day, timeField }: RoundsQueryFields, usual: RoundTime): RoundTime {
  if (day !== undefined && day !== '') {
    return day === 'today' ? 'today' : 'day';
  }
  if (timeField === undefined) {
    return usual;
  }
  return timeField === 'start' ? 'range' : 'today';
}

/** The fields that say which rounds are meant; what is usual says nothing. */
export function roundTimeFields(
  time: RoundTime,
  usual: RoundTime,
  day: string
): Pick<RoundsQueryFields, 'day' | 'timeField'> {
  if (time === usual) {
    return { day: undefined, timeField: undefined };
  }
  switch (time) {
    case 'today':
      return { day: 'today', timeField: undefined };
    case 'day':
      return { day, timeField: undefined };
    case 'range':
      return { day: undefined, timeField: 'start' };
  }
}
