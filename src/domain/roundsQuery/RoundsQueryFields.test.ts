import { readFileSync } from 'node:fs';
import path from 'node:path';
import { SOURCE } from '../../testing/sourceFiles';
import { MEASURES, readRoundsQuery, roundTime, roundTimeFields, STATS_GROUPS } from './RoundsQueryFields';

const backend = readFileSync(path.join(SOURCE, '../pkg/plugin/rounds/stats_query.go'), 'utf8');

it('names the measures and groups of the backend', () => {
  expect(MEASURES).toEqual([...backend.matchAll(/\{Name: "(\w+)", Title/g)].map(([, name]) => name));
  const groups = [...backend.matchAll(/by\w+ +statsKey = "(\w+)"/g)].map(([, name]) => name);
  expect([...STATS_GROUPS].sort()).toEqual(groups.sort());
});

it.each([
  [{}, 'today', 'today'],
  [{}, 'range', 'range'],
  [{ day: 'today' }, 'range', 'today'],
  [{ day: '2026-11-20', timeField: 'start' }, 'today', 'day'],
  [{ timeField: 'start' }, 'today', 'range'],
  [{ timeField: 'none' }, 'range', 'today'],
  [{ timeField: 'created', day: 7 }, 'today', 'today'],
] as const)('of %j where %s is usual means %s', (saved, usual, time) => {
  expect(roundTime(readRoundsQuery(saved), usual)).toBe(time);
});

it.each(['today', 'day', 'range'] as const)('writes %s so that it is read again', (time) => {
  for (const usual of ['today', 'range'] as const) {
    expect(roundTime(roundTimeFields(time, usual, '2026-11-20'), usual)).toBe(time);
  }
});
