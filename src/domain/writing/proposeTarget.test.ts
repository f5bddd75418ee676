import { aWriteTarget } from '../../testing/builders';
import { proposeTarget } from './proposeTarget';

const acme = aWriteTarget.build({ customer: 'acme', connection: 'jira' });
const globex = aWriteTarget.build({ customer: 'globex', connection: 'jira' });
const globexSnow = aWriteTarget.build({ customer: 'globex', connection: 'snow' });

it.each([
  ['the only one there is', [acme], [], 'acme jira'],
  ['the only one of the shown customer', [acme, globex], ['acme'], 'acme jira'],
  ['none where there are several', [acme, globex], [], undefined],
  ['none where the shown customer has several', [acme, globex, globexSnow], ['globex'], undefined],
  ['none where several customers are shown', [acme, globex], ['acme', 'globex'], undefined],
  ['none where the shown customer is another one', [acme], ['initech'], undefined],
])('proposes %s', (_, targets, customers, expected) => {
  expect(proposeTarget(targets, customers)).toBe(expected);
});
