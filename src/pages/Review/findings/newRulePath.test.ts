import { newRulePath } from './newRulePath';

it("fills Grafana's form with the title, the labels and the annotations of a draft", () => {
  const [path, query] = newRulePath({
    ...{ kind: 'alert-rule', title: 'Login & orders slow', condition: 'Choose a query' },
    labels: { customer: 'acme', severity: 'warning' },
    annotations: { summary: 'Login "slow" {' },
  }).split('?');
  expect(path).toBe('/alerting/new/alerting');
  expect(JSON.parse(new URLSearchParams(query).get('defaults') ?? '')).toEqual({
    name: 'Login & orders slow',
    labels: [
      { key: 'customer', value: 'acme' },
      { key: 'severity', value: 'warning' },
    ],
    annotations: [{ key: 'summary', value: 'Login "slow" {' }],
  });
});
