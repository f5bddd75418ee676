import { dateTime, isDateTime } from '@grafana/data';
import { expect, test } from 'vitest';
import { readOnly } from './readOnly.ts';

const at = dateTime('2027-01-12T09:30:00Z');
const seen = readOnly({ title: 'Queue', dashboard: { tags: ['ops'] }, range: { from: at } });

test('all of it can be read', () => {
  expect(seen.dashboard.tags.map((tag) => tag.toUpperCase())).toEqual(['OPS']);
  expect(seen.dashboard).toBe(seen.dashboard);
  expect(JSON.stringify(seen.dashboard)).toBe('{"tags":["ops"]}');
});

test('nothing of it can be written', () => {
  expect(() => Object.assign(seen, { title: 'x' })).toThrow(TypeError);
  expect(() => seen.dashboard.tags.push('x')).toThrow(TypeError);
  expect(() => Reflect.deleteProperty(seen, 'title') || Object.assign(seen.dashboard, { tags: [] })).toThrow(TypeError);
});

test('an instant is a copy', () => {
  expect(isDateTime(seen.range.from)).toBe(true);
  seen.range.from.add(1, 'day');
  expect(seen.range.from.toISOString()).toBe('2027-01-12T09:30:00.000Z');
});
