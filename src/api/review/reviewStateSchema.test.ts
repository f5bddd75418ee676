import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { deedSchema, reviewActSchema } from '../../domain/review/acts/ReviewAct';
import { findingSchema } from '../../domain/review/findings/Finding';
import { closedReviewSchema, wholeReviewSchema } from './ClosedReview';
import { reviewStateSchema } from './reviewStateSchema';

/** What the back end's tests hold to the letter. */
const wire = (name: string): unknown =>
  JSON.parse(readFileSync(path.join(__dirname, `../../../pkg/plugin/testdata/review/${name}.json`), 'utf8'));

it.each([
  ['state', reviewStateSchema],
  ['acts', z.object({ cursor: z.number(), acts: z.array(reviewActSchema) })],
  ['raised', z.object({ findings: z.array(findingSchema), left: z.array(z.string()) })],
  ['decided', findingSchema],
  ['reviews', z.object({ reviews: z.array(closedReviewSchema) })],
])('reads %s as the back end tells it, and loses nothing', (name, schema: z.ZodType) => {
  expect(schema.parse(wire(name))).toEqual(wire(name));
});

it('reads what stands in the way', () => {
  expect(z.object({ act: reviewActSchema }).safeParse(wire('act-conflict')).error).toBeUndefined();
  expect(z.object({ finding: findingSchema }).safeParse(wire('decision-conflict')).error).toBeUndefined();
});

it('reads a closed review with its snapshot and its notes', () => {
  const { snapshot, markdown, notes } = wholeReviewSchema.parse(wire('review'));
  expect([snapshot, markdown, notes.map(({ text }) => text)]).toEqual([{ a: 1 }, '# Week 47', ['agreed']]);
});

it('has a deed of every kind in the file', () => {
  const kinds = new Set(reviewStateSchema.parse(wire('state')).acts.map(({ deed }) => deed.kind));
  expect(deedSchema.options.map(({ shape }) => shape.kind.value).filter((kind) => !kinds.has(kind))).toEqual([]);
});
