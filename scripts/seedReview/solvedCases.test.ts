import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { Finding } from '../../src/domain/review/findings/Finding.ts';
import { instantOf, wallTime } from '../../simulators/time/wallTime.ts';
import { loadReview, type ReviewDomain } from '../review/loadReview.ts';
import { zone } from './Ago.ts';
import type { Case, Solved } from './Case.ts';
import { casesOf } from './casesOf.ts';
import { demoMaterial } from './demoMaterial.ts';
import { demoRules } from './demoRules.ts';
import { settled } from './planOf.ts';

const rules = demoRules();
const isSolved = (one: Case): one is Case & { solved: Solved } => one.solved !== undefined;

/** The week of yesterday, which the page proposes, as moments: `to` is no longer in it. */
function proposedWeek(now: number): { from: number; to: number } {
  const today = wallTime(zone, now);
  const weekday = new Date(Date.UTC(today.year, today.month - 1, today.day - 1)).getUTCDay();
  const monday = today.day - 1 - ((weekday + 6) % 7);
  const midnight = { ...today, hour: 0, minute: 0 };
  return {
    from: instantOf(zone, { ...midnight, day: monday }),
    to: instantOf(zone, { ...midnight, day: monday + 7 }),
  };
}

/** The finding of a case as the store has it once it is done. */
function doneFinding(one: Case, domain: ReviewDomain): Finding[] {
  return settled(one, domain, rules).map(({ at, claim, decisions }, index) => ({
    ...claim,
    ...{ id: `${one.id} ${index}`, state: 'done', raised: at, seen: at, owner: '', due: '', isOverdue: false },
    ...{ ticket: null, last: decisions.length },
    history: decisions.map((told, number) => ({
      ...{ number, at: told.at, by: { uid: told.by, name: told.by } },
      decision: {
        kind: told.decision['kind'] === 'done' ? 'done' : 'accept',
        owner: '',
        due: '',
        ticket: null,
        note: '',
      },
    })),
  }));
}

describe('what was solved before the four weeks', () => {
  const cases = casesOf(Date.parse('2026-11-23T09:40:00Z')).filter(isSolved);

  it('is one thing that held and one that came back, each of one finding', async () => {
    const domain = await loadReview();
    assert.deepEqual(cases.map(({ solved }) => solved.effect).toSorted(), ['came_back', 'held']);
    for (const one of cases) {
      const said = settled(one, domain, rules);
      assert.deepEqual(
        said.map(({ decisions }) => decisions.map(({ decision }) => decision['kind'])),
        [['accept', 'done']],
        one.id
      );
      assert.ok(one.solved.raised < one.solved.done, one.id);
    }
  });

  // Clocks go back on the second of these weeks' Sunday.
  for (const date of ['2026-11-23', '2026-10-20', '2026-12-28']) {
    for (const wall of ['00:10', '06:45', '12:00', '23:50']) {
      it(`is told in the week that the page proposes, on each of seven days from ${date} at ${wall}`, async () => {
        const domain = await loadReview();
        const { readSpan } = await import('../../src/query/review/readSpan.ts');
        const [year = 0, month = 0, first = 0] = date.split('-').map(Number);
        const [hour = 0, minute = 0] = wall.split(':').map(Number);
        for (let day = first; day < first + 7; day++) {
          const now = instantOf(zone, { year, month, day, hour, minute });
          const week = proposedWeek(now);
          const read = readSpan({ customer: '', ...week });
          const all = casesOf(now);
          const findings = all.filter(isSolved).flatMap((one) => doneFinding(one, domain));
          const parts = { now, rules, entries: [], matches: new Map(), silenced: new Map() };
          const seen = {
            ...demoMaterial(all, domain, parts),
            ...week,
            readFrom: read.from,
            historyFrom: now,
            findings,
          };
          const told = domain.effectsOf({
            ...seen,
            tickets: seen.tickets.filter(({ created }) => created >= read.from),
            checks: seen.checks.filter(({ at }) => at >= read.from),
          });
          assert.deepEqual(
            [...told],
            all.filter(isSolved).map(({ id, solved }) => [`${id} 0`, solved.effect]),
            new Date(now).toISOString()
          );
        }
      });
    }
  }
});
