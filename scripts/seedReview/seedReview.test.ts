import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'node:test';

import type { RaisedFinding } from '../../src/domain/review/findings/Finding.ts';
import type { ReviewMaterial } from '../../src/domain/review/ReviewMaterial.ts';
import { repository } from '../repository.ts';
import { loadReview, type ReviewDomain } from '../review/loadReview.ts';
import { MINUTE } from './Ago.ts';
import type { Case, PlannedTicket } from './Case.ts';
import { casesOf } from './casesOf.ts';
import { caseTable } from './caseTable.ts';
import { namedCustomers } from './Customer.ts';
import { demoEpisodes, episodeOfFiring } from './demoEpisodes.ts';
import { demoMatches, demoSilences } from './demoMatches.ts';
import { demoMaterial } from './demoMaterial.ts';
import { demoRules } from './demoRules.ts';

const rules = demoRules();

/** At any hour, on the days on which clocks change, and at the turn of the year. */
const presents = ['2026-11-23T09:40:00Z', '2026-11-23T23:30:00Z', '2026-10-25T01:30:00Z', '2027-01-01T05:00:00Z'];

async function materialOf(cases: readonly Case[], now: number, domain: ReviewDomain): Promise<ReviewMaterial> {
  const episodes = demoEpisodes(cases, rules, domain);
  const silenced = await demoSilences(cases, episodes, domain);
  return demoMaterial(cases, domain, { now, rules, silenced, ...(await demoMatches(episodes)) });
}

/** The cases of which a finding tells: those whose alerts, tickets, checks or drawings are its evidence. */
function tellsOf(finding: RaisedFinding, cases: readonly Case[], domain: ReviewDomain) {
  const episodes = demoEpisodes(cases, rules, domain);
  const items = new Set(finding.evidence.map(({ item }) => item));
  const drawings = cases.flatMap(({ drawings: drawn = [] }) => drawn);
  return cases.filter(
    ({ customer, firings = [], tickets = [], drawings: drawn = [], checks = [] }) =>
      firings.some((firing) => items.has(episodeOfFiring(firing, episodes, rules).id)) ||
      tickets.some(({ key }) => [...items].some((item) => item.endsWith(`/${key}`))) ||
      drawn.some((one) => items.has(`annotation:${drawings.indexOf(one) + 1}`)) ||
      checks.some(({ id }) => [...items].some((item) => item.startsWith(`check:${customer}-review-${id}/`)))
  );
}

for (const present of presents) {
  describe(`the demo's four weeks, as seen at ${present}`, () => {
    const now = Date.parse(present);
    const cases = casesOf(now);
    let domain: ReviewDomain;
    let material: ReviewMaterial;
    let found: Array<{ finding: RaisedFinding; cases: Case[] }>;

    before(async () => {
      domain = await loadReview();
      material = await materialOf(cases, now, domain);
      const raised = domain.raiseFindings(material);
      found = raised.map((finding) => ({ finding, cases: tellsOf(finding, cases, domain) }));
    });

    it('lie behind it, and all of them within four weeks', () => {
      const inThem = cases.filter(({ solved }) => solved === undefined);
      const moments = inThem.flatMap(({ firings = [], tickets = [], checks = [] }) => [
        ...firings.flatMap(({ at, minutes }) => [at, at + minutes * MINUTE]),
        ...tickets.flatMap(({ created, resolved }) => [created, resolved]),
        ...checks.map(({ at }) => at),
      ]);
      assert.ok(Math.max(...moments) < now);
      assert.ok(Math.min(...moments) > material.from);
    });

    for (const one of cases) {
      const wanted = one.raises.map(({ rule, reason }) => `${rule} ${reason}`).toSorted();
      const what = wanted.length === 0 ? 'raises nothing' : `raises ${wanted.join(', ')}`;
      it(`${one.id} ${one.dismissed === undefined ? what : 'was dismissed'}`, () => {
        const told = found.filter((each) => each.cases.some(({ id }) => id === one.id));
        assert.deepEqual(
          told.map(({ finding: { rule, reason } }) => `${rule} ${reason}`).toSorted(),
          one.dismissed === undefined ? wanted : ['c recurring'],
          told.map(({ finding }) => finding.title).join('; ')
        );
        assert.deepEqual(
          [...new Set(told.map(({ finding }) => finding.customer))],
          told.length === 0 ? [] : [one.customer]
        );
      });
    }

    it('raise nothing that no case tells of, and not more than a meeting has time for', () => {
      assert.deepEqual(
        found.filter((one) => one.cases.length !== 1).map(({ finding }) => `${finding.customer}: ${finding.title}`),
        []
      );
      for (const { id } of namedCustomers) {
        assert.ok(found.filter(({ finding }) => finding.customer === id).length <= 10, id);
      }
    });
  });
}

/** What makes each trap harmless, taken away: then it must be raised, or it is no trap. */
const sprung: Record<string, { change: (one: Case) => Case; raises: string[] }> = {
  'acme-silenced': { change: (one) => ({ ...one, silences: [] }), raises: ['a no-entry'] },
  'acme-flapped-once': {
    change: (one) => ({
      ...one,
      firings: [0, 1].flatMap((day) => (one.firings ?? []).map((f) => ({ ...f, at: f.at + day * 24 * 60 * MINUTE }))),
    }),
    raises: ['c flapping'],
  },
  'acme-monitoring': {
    change: (one) => ({ ...one, firings: one.firings?.map((f) => ({ ...f, state: 'Alerting' as const })) ?? [] }),
    raises: ['a no-entry'],
  },
  'acme-user-error': {
    change: ofTickets({ cause: 'Software defect' }),
    raises: ['a resolved-without-entry', 'b ticket-without-alert'],
  },
  'acme-request': {
    change: ofTickets({ type: 'incident' }),
    raises: ['a resolved-without-entry', 'b ticket-without-alert'],
  },
  'acme-change': { change: (one) => ({ ...one, tickets: [] }), raises: ['a no-entry'] },
  'acme-linked-by-key': {
    change: (one) => ({ ...one, firings: one.firings?.map((f) => ({ ...f, labels: {} })) ?? [] }),
    raises: ['b ticket-without-alert'],
  },
  'acme-no-cause': { change: ofTickets({ cause: 'Hardware' }), raises: ['b ticket-without-alert'] },
  'acme-cancelled': { change: ofTickets({ isCancelled: false }), raises: ['b ticket-without-alert'] },
  'acme-maintenance': { change: (one) => ({ ...one, drawings: [] }), raises: ['a no-entry'] },
  'acme-remark': {
    change: (one) => ({
      ...one,
      drawings: one.drawings?.map((d) => ({ ...d, tags: ['outage', 'customer:acme'] })) ?? [],
    }),
    raises: ['b annotation-without-alert'],
  },
  'globex-59-minutes': {
    change: (one) => ({ ...one, firings: one.firings?.map((f) => ({ ...f, at: f.at + 2 * MINUTE })) ?? [] }),
    raises: ['b ticket-without-alert'],
  },
  'globex-shared-rule': {
    change: (one) => ({
      ...one,
      firings: one.firings?.map((f) => ({ ...f, labels: { customer: 'globex', service: 'web' } })) ?? [],
    }),
    raises: ['c recurring'],
  },
  'globex-dismissed': { change: (one) => one, raises: ['c recurring'] },
  'initech-suggestion': {
    change: (one) => ({ ...one, firings: [], acts: [] }),
    raises: ['a resolved-without-entry', 'b ticket-without-alert'],
  },
};

function ofTickets(change: Partial<PlannedTicket>): (one: Case) => Case {
  return (one) => ({ ...one, tickets: one.tickets?.map((ticket) => ({ ...ticket, ...change })) ?? [] });
}

describe('each trap', () => {
  const now = Date.parse(presents[0] ?? '');
  const traps = casesOf(now).filter(({ raises, solved }) => raises.length === 0 && solved === undefined);

  it('is known here', () => {
    assert.deepEqual(traps.map(({ id }) => id).toSorted(), Object.keys(sprung).toSorted());
  });

  for (const trap of traps) {
    it(`${trap.id} is raised without what makes it harmless`, async () => {
      const { change, raises } = sprung[trap.id] ?? { change: (one: Case) => one, raises: [] };
      const domain = await loadReview();
      const alone = [change(trap)];
      const material = await materialOf(alone, now, domain);
      const raised = domain.raiseFindings(material).map(({ rule, reason }) => `${rule} ${reason}`);
      assert.deepEqual(raised.toSorted(), raises);
    });
  }
});

it('docs/demo.md tells of the same cases', () => {
  const document = readFileSync(path.join(repository, 'docs', 'demo.md'), 'utf8');
  const rows = [...document.matchAll(/^\|(?<cells>.* `[a-z0-9-]+` .*)\|$/gm)].map((row) =>
    (row.groups?.['cells'] ?? '').split('|').map((cell) => cell.trim().replaceAll('`', ''))
  );
  assert.deepEqual(rows, caseTable(casesOf(Date.parse(presents[0] ?? ''))));
});
