import { aCustomer, aGrant } from '../../testing/builders';
import { mayRevoke } from './mayRevoke';

const mine = aCustomer.build({ id: 'acme' });

it.each([
  ['a live grant of a customer for whom one may act', aGrant.build({ customer: mine }), true],
  ['a live grant of another customer', aGrant.build({ customer: { id: 'globex' } }), false],
  ['a grant that the set-up forbids', aGrant.build({ customer: { id: 'globex' }, live: false }), true],
  [
    'a revoked grant',
    aGrant.build({ customer: mine, live: false, revoked: { at: '2027-01-12T09:00:00Z', by: 'anna' } }),
    false,
  ],
])('%s', (_, grant, may) => {
  expect(mayRevoke(grant, [mine])).toBe(may);
});
