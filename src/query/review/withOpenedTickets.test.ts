import { aCheck, DAY, HOUR, WEDNESDAY } from '../../testing/reviewMaterial';
import { withOpenedTickets } from './withOpenedTickets';

const opened = { connection: 'jira', key: 'OPS-7', customer: 'acme', fingerprint: 'morning..backup', at: WEDNESDAY };

it.each([
  ['opened while it was looked at', { at: WEDNESDAY - HOUR }, {}, 'OPS-7'],
  ['already named', {}, { ticket: 'OPS-1' }, 'OPS-1'],
  ['opened two days later', { at: WEDNESDAY + 2 * DAY }, {}, ''],
  ['of another check', { fingerprint: 'morning..queue' }, {}, ''],
  ['of another customer', { customer: 'globex' }, {}, ''],
])('names the ticket of a check: %s', (_, ticket, check, key) => {
  expect(withOpenedTickets([aCheck(check)], [{ ...opened, ...ticket }])[0]?.ticket).toBe(key);
});

it('takes the nearest of several', () => {
  const all = [{ ...opened, key: 'OPS-8', at: WEDNESDAY + 5 * HOUR }, opened];
  expect(withOpenedTickets([aCheck()], all)[0]?.ticket).toBe('OPS-7');
});
