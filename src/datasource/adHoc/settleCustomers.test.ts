import { aCustomer } from '../../testing/builders';
import { isAboutCustomers, settleCustomers } from './settleCustomers';

const known = ['acme', 'globex', 'initech'].map((id) => aCustomer.build({ id, name: id.toUpperCase() }));
const settle = (operator: string, ...values: string[]) =>
  settleCustomers([{ key: 'Customer', operator, value: values[0] ?? '', values }], known)[0]?.values;

it.each([
  ['=', ['GLOBEX'], ['globex']],
  ['=|', ['acme', 'INITECH'], ['acme', 'initech']],
  ['!=', ['ACME'], ['globex', 'initech']],
  ['!=|', ['acme', 'globex'], ['initech']],
  ['=', ['nobody'], ['nobody']],
])('customers %s %j are those of the ids %j', (operator, values, ids) => {
  expect(settle(operator, ...values)).toEqual(ids);
});

it('leaves other filters, and what it does not understand, as they are', () => {
  const others = [
    { key: 'state', operator: '=', value: 'open' },
    { key: 'customer', operator: '=~', value: 'a.*' },
  ];
  expect(settleCustomers(others, known)).toEqual(others);
  expect([isAboutCustomers(others), isAboutCustomers([])]).toEqual([true, false]);
});
