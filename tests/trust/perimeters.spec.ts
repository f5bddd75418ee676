import { callQuery } from '../callQuery.ts';
import { expect, host, signIn, test } from '../rounds.ts';

const foreign = /ACM-|ACI-|ACME|Initech|INC\d/;

test('an operator reads all customers, the most urgent ticket first', async ({ page }) => {
  await signIn(page, 'anna');
  const { rows } = await callQuery(page.request);
  expect(new Set(rows.map((row) => row['customer']))).toEqual(new Set(['ACME', 'Globex', 'Initech']));
  const due = rows.map((row) => row['sla_due']).filter((value) => typeof value === 'number');
  expect(due.length).toBeGreaterThan(5);
  expect(due).toEqual(due.toSorted((a, b) => a - b));
});

for (const { login, name, others } of [
  { login: 'acme', name: 'ACME', others: /GLX-|GLI-|Globex|Initech|INC\d/ },
  { login: 'globex', name: 'Globex', others: foreign },
  { login: 'initech', name: 'Initech', others: /ACM-|ACI-|ACME|GLX-|GLI-|Globex|Hooli/ },
]) {
  test(`the customer ${name} reads his own tickets and no names`, async ({ page }) => {
    await signIn(page, login);
    const { rows } = await callQuery(page.request, { columns: ['pending', 'service', 'team', 'state_raw'] });
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map((row) => row['customer']))).toEqual(new Set([name]));
    for (const hidden of ['assignee', 'team', 'state_raw']) {
      expect(rows.filter((row) => (row[hidden] ?? '') !== '')).toEqual([]);
    }
    expect(JSON.stringify(rows)).not.toMatch(others);
  });
}

test('naming another customer answers as if there were none', async ({ page }) => {
  await signIn(page, 'globex');
  const another = await callQuery(page.request, { customers: ['acme'] });
  const nonsense = await callQuery(page.request, { customers: ['nobody-at-all'] });
  expect(another.rows).toEqual([]);
  expect(another.status).toBe(nonsense.status);
  expect(another.error.replaceAll('acme', 'X')).toBe(nonsense.error.replaceAll('nobody-at-all', 'X'));
});

test('someone in no perimeter reads nothing', async ({ page }) => {
  await signIn(page, 'nobody');
  const { rows } = await callQuery(page.request);
  expect(rows).toEqual([]);
});

test('headers that a browser sets make nobody else of him', async ({ page }) => {
  await signIn(page, 'globex');
  const { rows } = await callQuery(
    page.request,
    {},
    { headers: { 'X-Grafana-User': 'admin', 'X-Grafana-Id': 'forged', FromAlert: 'true', 'X-Grafana-Org-Id': '1' } }
  );
  expect(JSON.stringify(rows)).not.toMatch(foreign);
});

test('without signing in there is no answer', async ({ request }) => {
  expect((await callQuery(request)).status).toBe(401);
});

test("Grafana's data source proxy reaches nothing", async ({ page }) => {
  await signIn(page, 'globex');
  for (const path of [
    '',
    '/',
    '/rest/api/3/search/jql?jql=project=ACM',
    '/api/admin/users',
    '//127.0.0.1/rest/api/3/myself',
  ]) {
    const response = await page.request.get(`${host}/api/datasources/proxy/uid/rounds${path}`);
    expect(response.ok(), `proxy${path}`).toBe(false);
    expect(await response.text()).not.toMatch(foreign);
  }
});

test('the set-up and its tests are for administrators', async ({ page }) => {
  await signIn(page, 'luca');
  const resources = `${host}/api/datasources/uid/rounds/resources`;
  for (const path of ['setup', 'status', 'customers']) {
    const response = await page.request.get(`${resources}/${path}`);
    expect(response.status(), path).toBe(path === 'setup' ? 403 : 200);
    expect(await response.text(), path).not.toMatch(/127\.0\.0\.1|"url"|secret/);
  }
  const tested = await page.request.post(`${resources}/connections/atlassian/test`, { data: {} });
  expect(tested.status()).toBe(403);
});

test('a customer learns of no other customer from lists of values', async ({ page }) => {
  await signIn(page, 'globex');
  const resources = `${host}/api/datasources/uid/rounds/resources`;
  for (const path of [
    'customers',
    'status',
    'values?field=assignee',
    'values?field=assignee&customers=acme',
    'values?field=state',
  ]) {
    const response = await page.request.get(`${resources}/${path}`);
    expect(await response.text(), path).not.toMatch(/ACME|"acme"/);
  }
});
