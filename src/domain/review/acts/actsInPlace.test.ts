import { aCheck, aGroup, anAct, anAnnotation, aTicket } from '../../../testing/reviewMaterial';
import { itemIds } from '../findings/itemIds';
import { ownersOf } from '../items/ownersOf';
import { actsInPlace } from './actsInPlace';

const { cause } = aGroup({ customer: 'acme' });
const [ticket, check] = [aTicket({ customer: 'acme' }), aCheck({ customer: 'acme' })];
const annotation = anAnnotation({ tags: ['incident', 'customer:ACME'] });
const customers = [{ id: 'acme', name: 'ACME' }];
const owners = ownersOf({
  episodes: [cause],
  tickets: [ticket],
  checks: [check],
  annotations: [annotation],
  customers,
});

describe.each([
  ['an alert', cause.id],
  ['a ticket', itemIds.ticket(ticket)],
  ['a check', itemIds.check(check)],
  ['an annotation', itemIds.annotation(annotation)],
])('about %s', (_what, item) => {
  const close = { kind: 'close', note: '' } as const;

  it('what was kept for its customer counts', () => {
    const acts = [anAct(item, close, { customer: 'acme' })];
    expect(actsInPlace(acts, owners)).toBe(acts);
  });

  it.each(['globex', ''])('what was kept under the name "%s" does not', (customer) => {
    expect(actsInPlace([anAct(item, close, { customer })], owners)).toEqual([]);
  });
});

it('acts about what is not there are left alone', () => {
  const acts = [anAct('ticket:desk/OLD-1', { kind: 'reopen' }, { customer: 'globex' })];
  expect(actsInPlace(acts, owners)).toBe(acts);
});
