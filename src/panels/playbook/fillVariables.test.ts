import { fillVariables } from './fillVariables';

const valuesOf = (name: string) =>
  new Map([
    ['customer', ['acme']],
    ['service', ['a&b', 'c d']],
    ['evil', ['x&from=0#"><script>']],
  ]).get(name);

it.each([
  ['/d/x?var-customer=$customer', '/d/x?var-customer=acme'],
  ['/d/x?var-customer=${customer}', '/d/x?var-customer=acme'],
  ['/d/x?${service:queryparam}', '/d/x?var-service=a%26b&var-service=c%20d'],
  ['/d/x?s=${service:raw}', '/d/x?s=a%26b,c%20d'],
  ['/d/x?s=$evil', '/d/x?s=x%26from%3D0%23%22%3E%3Cscript%3E'],
  ['/d/x?from=${__from}&u=${__user.login}&t=${unknown}', '/d/x?from=${__from}&u=${__user.login}&t=${unknown}'],
])('%s', (template, filled) => {
  expect(fillVariables(template, valuesOf)).toBe(filled);
});
