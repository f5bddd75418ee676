import { roundListSchema, roundSchema } from './roundSchema';

const answer = {
  checklist: 'morning',
  slot: 'early',
  date: '2027-01-12',
  customer: { id: 'acme', name: 'ACME', zone: 'Europe/Rome' },
  title: 'Morning round',
  slotTitle: '06:30–07:30',
  zone: 'Europe/Rome',
  opens: '2027-01-12T06:15:00+01:00',
  start: '2027-01-12T06:30:00+01:00',
  end: '2027-01-12T07:30:00+01:00',
  closes: '2027-01-12T08:00:00+01:00',
  state: 'in_progress',
  answered: 1,
  total: 1,
  last: 9,
  canAct: true,
  checks: [
    {
      id: 'rows',
      title: 'Rows',
      kind: 'manual',
      impact: 'high',
      state: 'done_ok',
      seen: 9,
      bulk: true,
      evidence: { kind: 'number', required: true, label: 'rows', unit: 'rows', min: 5000 },
      answer: {
        act: 'done',
        at: '2027-01-12T05:40:00Z',
        by: 'Anna',
        number: 9,
        mine: true,
        evidence: { kind: 'number', number: 12345, unit: 'rows' },
      },
      steps: '**Look**',
      trail: [{ act: 'done', at: '2027-01-12T05:40:00Z', number: 9, claimed: '2027-01-12T05:38:00Z' }],
    },
  ],
};

it('reads a round with its instants, its answers and its details', () => {
  const round = roundSchema.parse(answer);
  expect(round).toMatchObject({
    startMs: Date.parse('2027-01-12T05:30:00Z'),
    live: { opensMs: Date.parse('2027-01-12T05:15:00Z'), canAct: true, last: 9 },
  });
  expect(round.checks[0]).toMatchObject({
    isHighImpact: true,
    state: 'done_ok',
    evidence: '12345 rows',
    by: 'Anna',
    seen: 9,
    acting: { isMine: true, isBulk: true, wants: { kind: 'number', required: true, min: 5000 } },
  });
  expect(round.details['rows']).toMatchObject({
    steps: '**Look**',
    trail: [{ claimedMs: Date.parse('2027-01-12T05:38:00Z') }],
  });
});

it('reads the projection of customers, which lets them do nothing', () => {
  const { last: _, ...rest } = answer;
  const checks = [{ id: 'rows', title: 'Rows', kind: 'manual', impact: 'normal', state: 'due', seen: 0 }];
  const round = roundSchema.parse({ ...rest, canAct: false, checks });
  expect(round.live).toMatchObject({ canAct: false, last: 0 });
  expect(round.checks[0]).toMatchObject({ by: '', evidence: '', acting: { isBulk: false, wants: undefined } });
});

it('keeps the server’s clock, and refuses what is no list', () => {
  expect(roundListSchema.parse({ rounds: [answer], asOf: '2027-01-12T05:40:00Z' }).asOf).toBe(1799732400000);
  expect(roundListSchema.safeParse({ rounds: [{ ...answer, start: 'soon' }], asOf: '' }).success).toBe(false);
});
