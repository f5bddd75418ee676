import { items, members } from '../../scripts/members.ts';
import { callQuery } from '../callQuery.ts';
import { expect, host, onGrafana, signIn, test } from '../rounds.ts';

interface Instance {
  labels: Record<string, string>;
  annotations: Record<string, string>;
  state: string;
}

function texts(value: unknown): Record<string, string> {
  return Object.fromEntries(Object.entries(members(value)).map(([name, text]) => [name, String(text)]));
}

test('the provisioned rules count for each customer what the tickets say', async ({ page }) => {
  await signIn(page, 'admin');
  if (!onGrafana) {
    const asked = await page.request.post(`${host}/_workbench/alerting/evaluate`, { data: {} });
    expect(asked.ok()).toBe(true);
  }
  const rule = async () => {
    const response = await page.request.get(
      `${host}/api/prometheus/grafana/api/v1/rules?rule_uid=rounds-open-p1&rule_name=Open%20P1%20tickets`
    );
    const groups = items(members(members(await response.json())['data'])['groups']).map(members);
    return (
      groups.flatMap((group) => items(group['rules']).map(members)).find(({ name }) => name === 'Open P1 tickets') ?? {}
    );
  };
  // A real Grafana evaluates once a minute, and calls a rule healthy that it has not evaluated yet.
  const evaluated = async () => items((await rule())['alerts']).length;
  await expect.poll(evaluated, { timeout: 90_000 }).toBeGreaterThan(0);
  expect((await rule())['health']).toBe('ok');
  const instances = items((await rule())['alerts'])
    .map(members)
    .map(
      (alert): Instance => ({
        labels: texts(alert['labels']),
        annotations: texts(alert['annotations']),
        state: String(alert['state']),
      })
    );
  expect(instances.map(({ labels }) => labels['customer']).toSorted()).toEqual(['ACME', 'Globex', 'Initech']);
  const { rows } = await callQuery(page.request, { filters: { priorities: ['1'] }, limit: 5000 });
  for (const { labels, annotations, state } of instances) {
    const number = rows.filter((row) => row['customer'] === labels['customer']).length;
    expect(annotations['summary']).toBe(`${labels['customer']} has ${number} open P1 tickets`);
    expect(state).toBe(number > 0 ? 'Alerting' : 'Normal');
  }
});
