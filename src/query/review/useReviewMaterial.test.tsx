import { screen, waitFor } from '@testing-library/react';
import { useEffect } from 'react';
import { answerReview, queryTypeOf, REVIEW_ROUTES, type WrittenReview } from '../../testing/answerReview';
import { render } from '../../testing/render';
import { anAct } from '../../testing/reviewMaterial';
import { startBackend } from '../../testing/startBackend';
import type { ReviewInUse } from './ReviewInUse';
import { useReviewMaterial } from './useReviewMaterial';

const server = startBackend();
const at = (time: string) => Date.parse(`2026-11-${time}Z`);
const span = { customer: 'acme', from: at('16T00:00:00'), to: at('23T00:00:00') };
const customers = [
  { id: 'acme', name: 'ACME', zone: 'UTC' },
  { id: 'globex', name: 'Globex', zone: 'UTC' },
];
function Reading({ onRead }: { onRead: (review: ReviewInUse) => void }) {
  const review = useReviewMaterial('rounds', { ...span, zone: 'UTC', customers });
  useEffect(() => onRead(review), [onRead, review]);
  return <output>{review.isSettled ? 'settled' : 'reading'}</output>;
}

async function read(written: WrittenReview, prepare?: () => void): Promise<ReviewInUse> {
  answerReview(server.backend, written);
  prepare?.();
  const seen: ReviewInUse[] = [];
  const onRead = (review: ReviewInUse) => {
    seen.push(review);
  };
  render(<Reading onRead={onRead} />);
  await screen.findByText('settled');
  const last = seen.at(-1);
  if (last === undefined) {
    throw new Error('Nothing was read.');
  }
  return last;
}

beforeEach(() => {
  window.localStorage.clear();
  jest.useFakeTimers({ advanceTimers: true, now: at('24T09:00:00') });
});
afterEach(() => jest.useRealTimers());

it('reads an hour further than the period, and knows by what name a label means a customer', async () => {
  const { material } = await read({});
  expect(material).toMatchObject({ readTo: span.to + 60 * 60_000, customers });
  const [asked] = server.backend.sentTo(REVIEW_ROUTES.history);
  expect(asked?.params).toMatchObject({ to: String(span.to + 60 * 60_000) });
});

it('reads no further than until now', async () => {
  jest.setSystemTime(at('20T09:00:00'));
  const { material } = await read({});
  expect(material.readTo).toBeGreaterThanOrEqual(at('20T09:00:00'));
  expect(material.readTo).toBeLessThan(at('20T09:01:00'));
});

it('has the alerts of one customer and those that name nobody, of which only his came in', async () => {
  const firing = (rule: string, labels: Record<string, string>) => ({
    ...{ rule, from: at('18T09:00:00'), to: at('18T09:30:00'), labels },
  });
  const { material, items } = await read({
    firings: [firing('Disk', { customer: 'ACME' }), firing('Fan', {}), firing('Queue', { customer: 'globex' })],
  });
  expect(material.groups.map(({ cause }) => [cause.rule, cause.customer]).sort()).toEqual([
    ['Disk', 'acme'],
    ['Fan', ''],
  ]);
  expect(items.map(({ title }) => title)).toEqual(['Disk']);
});

it('knows since when there is a history, where that is not as far back as is read', async () => {
  const firings = [{ rule: 'Disk', from: at('18T09:00:00'), to: at('18T09:30:00'), labels: { customer: 'acme' } }];
  const { material } = await read({ firings, isYoung: true });
  expect(material).toMatchObject({ historyFrom: at('18T09:00:00'), isComplete: { history: true } });
  expect(material.readFrom).toBeLessThan(span.from);
});

it('knows the window of a change, and the ticket, entry and rule that a check names', async () => {
  const { material } = await read({
    tickets: [
      {
        ...{ connection: 'jira', customer_id: 'acme', key: 'CHG-1', title: 'New disks', type: 'change', state: 'done' },
        ...{ created: at('17T09:00:00'), planned_start: at('18T20:00:00'), planned_end: at('18T22:00:00') },
      },
    ],
    checks: [
      {
        ...{ checklist: 'Morning', checklist_id: 'm', slot_id: 'early', date: '2026-11-18', customer_id: 'acme' },
        ...{ check: 'Backup', check_id: 'backup', kind: 'manual', problem: 'No', state: 'done_problem' },
        ...{ closes: at('18T08:00:00'), ticket: 'OPS-7', playbook: 'https://wiki.example/a', alert_rule: 'disk' },
      },
    ],
  });
  expect(material.tickets[0]?.planned).toEqual({ from: at('18T20:00:00'), to: at('18T22:00:00') });
  expect(material.checks).toMatchObject([{ ticket: 'OPS-7', playbook: 'https://wiki.example/a', alertRule: 'disk' }]);
  const asked = server.backend.sentTo(REVIEW_ROUTES.query).find(({ body }) => queryTypeOf(body) === 'tickets');
  expect(JSON.stringify(asked?.body)).toContain('"planned_start","planned_end"');
});

it('counts no act that was kept under another customer than the item has', async () => {
  const item = 'check:m/early/2026-11-18/backup';
  const closing = (customer: string) => anAct(item, { kind: 'close', note: '' }, { customer });
  const { material } = await read({
    acts: [closing('acme'), closing('globex'), closing('')],
    checks: [
      {
        ...{ checklist: 'Morning', checklist_id: 'm', slot_id: 'early', date: '2026-11-18', customer_id: 'acme' },
        ...{ check: 'Backup', check_id: 'backup', kind: 'manual', state: 'done_problem', closes: at('18T08:00:00') },
      },
    ],
  });
  expect(material.checks).toHaveLength(1);
  expect(material.acts.map(({ customer }) => customer)).toEqual(['acme']);
});

it('asks about silences as the Alertmanager knows the alerts, by their rules too', async () => {
  const silence = {
    ...{ id: 's-1', startsAt: '2026-11-18T08:00:00Z', endsAt: '2026-11-18T12:00:00Z', comment: '', createdBy: 'ada' },
    matchers: [{ name: '__alert_rule_uid__', value: 'disk', isRegex: false, isEqual: true }],
  };
  await read({ firings: [{ rule: 'Disk', from: at('18T09:00:00'), labels: { customer: 'acme' } }] }, () =>
    server.backend.answers(REVIEW_ROUTES.silences, [silence])
  );
  await waitFor(() =>
    expect(
      server.backend.sentTo(REVIEW_ROUTES.match).some(({ body }) => JSON.stringify(body).includes('__alert_rule_uid__'))
    ).toBe(true)
  );
});

// What was never told to be over, and does not fire any more.
const forgotten = { rule: 'Disk', from: at('18T09:00:00'), labels: { customer: 'acme' } };
it.each([
  ['internal', 200, false],
  ['all', 200, false],
  ['external', 200, true],
  ['', 403, true],
])('where alerts go to "%s" (%i), an alert that is not in the list fires: %s', async (choice, status, isOpen) => {
  const { material } = await read({ firings: [forgotten] }, () =>
    server.backend.answers('GET /api/v1/ngalert', { alertmanagersChoice: choice }, status)
  );
  expect(material.groups.map(({ to }) => to === null)).toEqual([isOpen]);
});
