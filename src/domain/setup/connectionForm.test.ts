import { aConnection } from '../../testing/builders';
import { connectionFormSchema, connectionToForm, formToConnection } from './connectionForm';

describe('the form of a connection', () => {
  it('gives back the same connection, with all that it does not show', () => {
    const stored = aConnection.build({
      mapping: { states: { Waiting: 'pending' } },
      limits: { maxRows: 10 },
      auth: { method: 'basic', user: 'u@x.example', secret: 'shared', future: 1 },
    });
    const back = formToConnection(connectionToForm(stored), stored);
    expect(JSON.parse(JSON.stringify(back))).toEqual(stored);
  });

  it('gives back the same connection of ServiceNow with all that it shows', () => {
    const stored = aConnection.build({
      system: 'servicenow',
      tables: ['incident', 'u_outage'],
      writing: true,
      auth: {
        method: 'oauth-password',
        user: 'svc',
        clientId: 'rounds',
        secret: 'snow',
        clientSecret: 'snow-oauth',
        expires: '2027-01-31',
      },
      mapping: {
        priorities: { Blocker: 1 },
        pending: { 'incident.3': 'vendor' },
        fields: { team: 'u_team', odd: 'x' },
      },
      limits: { maxRows: 100, requestsPerSecond: 0.5, cacheSeconds: 0, future: 1 },
    });
    const back = formToConnection(connectionToForm(stored), stored);
    expect(JSON.parse(JSON.stringify(back))).toEqual(stored);
  });

  it('leaves behind what another system or method does not have', () => {
    const stored = aConnection.build({
      cloudId: 'abc',
      auth: { method: 'client-credentials', clientId: 'id', user: 'u', secret: 'one' },
    });
    const form = connectionToForm(stored);
    const dataCenter = formToConnection({ ...form, system: 'jira-dc', method: 'pat' }, stored);
    expect(JSON.parse(JSON.stringify(dataCenter))).toMatchObject({ auth: { method: 'pat', secret: 'one' } });
    expect(JSON.stringify(dataCenter)).not.toMatch(/cloudId|clientId|"user"/);
    const serviceNow = { ...stored, system: 'servicenow', tables: ['incident'] };
    const jira = formToConnection({ ...connectionToForm(serviceNow), system: 'jira-cloud' }, serviceNow);
    expect(jira.tables).toBeUndefined();
  });

  it('names the second credential after the first, which tells nothing', () => {
    const stored = aConnection.build({ id: 'initech', system: 'servicenow', auth: { secret: 'credential-2' } });
    const form = { ...connectionToForm(stored), method: 'oauth-password' as const };
    expect(formToConnection(form, stored).auth.clientSecret).toBe('credential-2-client');
  });

  it.each([
    ['jira-dc', 'scoped-token', ['method']],
    ['jira-dc', 'pat', []],
    ['jira-cloud', 'pat', ['method']],
    ['servicenow', 'oauth-password', ['clientId']],
    ['servicenow', 'basic', []],
    ['servicenow', 'scoped-token', ['method']],
  ] as const)('%s with %s lacks %j', (system, method, lacking) => {
    const form = { ...connectionToForm(aConnection.build()), system, method };
    const issues = connectionFormSchema([]).safeParse(form).error?.issues ?? [];
    expect(issues.map(({ path }) => path.join('.'))).toEqual(lacking);
  });

  it('refuses names of tables that are none, where they count', () => {
    const form = { ...connectionToForm(aConnection.build()), system: 'servicenow' as const, tables: ['Incident^'] };
    expect(connectionFormSchema([]).safeParse(form).error?.issues).toMatchObject([{ path: ['tables'] }]);
    expect(connectionFormSchema([]).safeParse({ ...form, system: 'jira-cloud' }).success).toBe(true);
  });

  it.each([
    ['name', '', 'required'],
    ['id', 'Not An Id', 'id'],
    ['id', 'taken', 'taken'],
    ['url', 'https://user@host', 'address'],
    ['user', '', 'required'],
    ['user', 'a\r\nX-Admin: 1', 'one-line'],
    ['secretText', 'a\nb', 'one-line'],
    ['expires', 'tomorrow', 'date'],
    ['expires', '2027-02-30', 'date'],
  ])('%s %j is a fault: %s', (field, value, fault) => {
    const form = { ...connectionToForm(aConnection.build()), [field]: value };
    const parsed = connectionFormSchema(['taken']).safeParse(form);
    expect(parsed.error?.issues).toEqual([expect.objectContaining({ path: [field], message: fault })]);
  });

  it('asks for a client id where client credentials are used', () => {
    const form = { ...connectionToForm(aConnection.build()), method: 'client-credentials', user: '' };
    expect(connectionFormSchema([]).safeParse(form).error?.issues).toEqual([
      expect.objectContaining({ path: ['clientId'], message: 'required' }),
    ]);
  });
});
