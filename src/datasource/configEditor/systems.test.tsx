import { screen, within } from '@testing-library/react';
import type { Problem } from '../../domain/setup/Problem';
import { aConnection, aDocument, aLoadedSetup, aPerimeter } from '../../testing/builders';
import { editSettings } from '../../testing/editSettings';
import { startBackend } from '../../testing/startBackend';
import { ConfigEditor } from '../ConfigEditor';
import { queryClient } from '../queryClient';

const server = startBackend();
const setup = 'GET /api/datasources/uid/rounds/resources/setup';

const connection = aConnection.build({
  id: 'acme-jira',
  name: 'ACME Jira',
  mapping: { states: { Waiting: 'pending' } },
});
const perimeter = aPerimeter.build({
  id: 'acme',
  name: 'ACME',
  scope: [{ connection: 'acme-jira', projects: ['ACM'] }],
});
const document = aDocument.build({ connections: [connection], perimeters: [perimeter] });
const stored = { secureJsonFields: { setup: true, 'secret.acme-jira': true } };

const panel = (name: string) => within(screen.getByRole('group', { name }));

beforeEach(() => {
  queryClient.clear();
  server.backend.answers(setup, aLoadedSetup.build({ document }));
  server.backend.answers('POST /api/datasources/uid/rounds/resources/setup/check', { yaml: '', problems: [] });
});

describe('a new ticket system', () => {
  it('asks a Jira Data Center for a token and for no user', async () => {
    const { user, document: written, secure } = editSettings(ConfigEditor);
    await user.click(screen.getByRole('button', { name: 'Add your first ticket system' }));
    await choose(user, /^System/, 'Jira Data Center');
    expect(screen.getByLabelText(/^Signs in with/)).toHaveValue('Personal access token');
    expect(screen.getByRole('link', { name: /personal access token/ })).toHaveAttribute('target', '_blank');
    expect(screen.queryByLabelText(/^(User|Client ID|Cloud ID|Tables)/)).not.toBeInTheDocument();
    await user.type(screen.getByLabelText('Name *'), 'DC');
    await user.type(screen.getByLabelText('Address *'), 'https://j.example');
    await user.type(screen.getByLabelText(/^Token/), 'p4t');
    expect(written().connections[0]).toMatchObject({ system: 'jira-dc', auth: { method: 'pat' } });
    expect(secure()['secret.credential']).toBe('p4t');
  });

  it('keeps both credentials of a ServiceNow with OAuth apart, under names that tell nothing', async () => {
    const { user, document: written, secure } = editSettings(ConfigEditor);
    await user.click(screen.getByRole('button', { name: 'Add your first ticket system' }));
    await choose(user, /^System/, 'ServiceNow');
    await choose(user, /^Signs in with/, 'OAuth with user and password');
    await user.type(screen.getByLabelText('Name *'), 'S');
    await user.type(screen.getByLabelText('Address *'), 'https://s.example');
    await user.type(screen.getByLabelText('User *'), 'svc');
    await user.type(screen.getByLabelText('Client ID *'), 'id');
    await user.type(screen.getByLabelText(/^Password/), 'pw');
    await user.type(screen.getByLabelText(/^Client secret/), 'cs');
    await user.type(screen.getByLabelText(/^Tables/), 'u_outage{Enter}');
    expect(written().connections[0]).toMatchObject({
      tables: ['u_outage'],
      auth: { method: 'oauth-password', secret: 'credential', clientSecret: 'credential-client' },
    });
    expect(secure()).toMatchObject({ 'secret.credential': 'pw', 'secret.credential-client': 'cs' });
    expect(secure()['setup']).not.toMatch(/"pw"|"cs"/);
    // Another method has no second credential: it is not sent.
    await choose(user, /^Signs in with/, 'User and password');
    expect(Object.keys(secure()).sort()).toEqual(['secret.credential', 'setup']);
    expect(written().connections[0].auth).toEqual({ method: 'basic', user: 'svc', secret: 'credential' });
  });

  it('says plainly what it means that writing is on', async () => {
    const { user } = editSettings(ConfigEditor);
    await user.click(screen.getByRole('button', { name: 'Add your first ticket system' }));
    expect(screen.queryByText(/Writing is on/)).not.toBeInTheDocument();
    await user.click(screen.getByRole('checkbox', { name: /Allow opening and changing tickets/ }));
    expect(screen.getByText(/Writing is on\. Operators open tickets/)).toBeInTheDocument();
  });
});

describe('a ticket system that is stored', () => {
  it('asks for values of a column where the ticket system is a ServiceNow', async () => {
    const snow = aConnection.build({
      id: 'snow',
      name: 'Snow',
      system: 'servicenow',
      auth: { method: 'basic', user: 'u' },
    });
    server.backend.answers(setup, aLoadedSetup.build({ document: { ...document, connections: [connection, snow] } }));
    const { user, document: written } = editSettings(ConfigEditor, stored);
    await user.click(await screen.findByRole('button', { name: 'Add customer' }));
    await user.type(panel('New customer').getByLabelText('Name *'), 'Initech');
    const initech = panel('Initech');
    await user.click(initech.getByLabelText(/^Ticket system/));
    await user.click(await screen.findByRole('option', { name: 'Snow' }));
    expect(initech.queryByLabelText(/^(Projects|Labels)/)).not.toBeInTheDocument();
    await user.type(initech.getByLabelText(/^Values/), '9f3c0a{Enter}');
    await user.click(initech.getByRole('checkbox', { name: /Allow opening and changing his tickets/ }));
    expect(written().perimeters[1]).toMatchObject({
      id: 'initech',
      writing: true,
      scope: [{ connection: 'snow', ids: ['9f3c0a'] }],
    });
    expect(JSON.stringify(written().perimeters[1].scope)).not.toContain('projects');
  });

  it('edits what names mean and the limits, and keeps the rest of the mapping', async () => {
    const { user, document: written } = editSettings(ConfigEditor, stored);
    await user.click(await screen.findByText('SLA fields, mapping and limits'));
    const states = within(screen.getByRole('group', { name: 'States' }));
    expect(states.getByLabelText('Name there')).toHaveValue('Waiting');
    expect(states.getByLabelText('Means')).toHaveValue('‖ Pending');
    await user.click(screen.getByRole('button', { name: 'Add a name to Priorities' }));
    const priorities = within(screen.getByRole('group', { name: 'Priorities' }));
    await user.type(priorities.getByLabelText('Name there'), 'Blocker');
    await user.click(priorities.getByLabelText('Means'));
    await user.click(await screen.findByRole('option', { name: 'P1' }));
    await user.type(screen.getByLabelText(/^Rows a query/), '200');
    expect(written().connections[0]).toEqual({
      ...connection,
      mapping: { states: { Waiting: 'pending' }, priorities: { Blocker: '1' } },
      limits: { maxRows: 200 },
    });
    await user.click(states.getByRole('button', { name: 'Remove this name' }));
    expect(written().connections[0].mapping.states).toEqual({});
  });

  it('says how old tickets may be, and what an age is that nobody may set', async () => {
    const { user, document: written } = editSettings(ConfigEditor, stored);
    await user.click(await screen.findByText('SLA fields, mapping and limits'));
    const age = screen.getByLabelText(/^Minutes until tickets count as out of date/);
    expect(screen.getByText('At most 1440; from then on alert rules get an error.')).toBeVisible();
    expect(age).toHaveAttribute('placeholder', '10');
    await user.type(age, '30');
    expect(written().connections[0].limits).toEqual({ maxAgeMinutes: 30 });
    await user.type(age, '00');
    expect(await screen.findByRole('alert')).toHaveTextContent(/number/);
  });

  it('edits who reports by which channel, and where cause, resolution and channel stand', async () => {
    const { user, document: written } = editSettings(ConfigEditor, stored);
    await user.click(await screen.findByText('SLA fields, mapping and limits'));
    const fields = within(screen.getByRole('group', { name: 'Fields' }));
    await user.type(fields.getByLabelText('Cause'), 'Root cause');
    await user.type(fields.getByLabelText('Resolution'), 'customfield_10200');
    await user.type(fields.getByLabelText('Channel'), 'Source');
    await user.click(screen.getByRole('button', { name: 'Add a name to Who reports' }));
    const reporters = within(screen.getByRole('group', { name: 'Who reports' }));
    await user.type(reporters.getByLabelText('Name there'), 'web');
    await user.click(reporters.getByLabelText('Means'));
    await user.click(await screen.findByRole('option', { name: 'Customer' }));
    expect(written().connections[0].mapping).toEqual({
      ...connection.mapping,
      reportedBy: { web: 'customer' },
      fields: { cause: 'Root cause', resolution: 'customfield_10200', channel: 'Source' },
    });
  });

  it('opens what is folded away where something in it is wrong', async () => {
    const problems: Problem[] = [
      { path: 'connections[0].mapping.states.Waiting', message: 'must be one of open, closed', severity: 'error' },
    ];
    server.backend.answers(setup, aLoadedSetup.build({ document, problems }));
    editSettings(ConfigEditor, stored);
    const states = within(await screen.findByRole('group', { name: 'States' }));
    expect(states.getByText('must be one of open, closed')).toBeInTheDocument();
  });

  it('removes the second credential with the method that has one, and leaves it where one thinks better of it', async () => {
    const auth = { method: 'oauth-password', user: 'u', clientId: 'c', secret: 'snow', clientSecret: 'snow-oauth' };
    const snow = { ...connection, system: 'servicenow', auth };
    server.backend.answers(setup, aLoadedSetup.build({ document: { ...document, connections: [snow] } }));
    const { user, secure } = editSettings(ConfigEditor, {
      secureJsonFields: { setup: true, 'secret.snow': true, 'secret.snow-oauth': true },
    });
    await screen.findByRole('group', { name: 'ACME Jira' });
    await choose(user, /^Signs in with/, 'User and password');
    expect(secure()['secret.snow-oauth']).toBe('');
    await choose(user, /^Signs in with/, 'OAuth with user and password');
    expect(secure()).not.toHaveProperty(['secret.snow-oauth']);
  });
});

async function choose(user: ReturnType<typeof editSettings>['user'], label: RegExp, option: string) {
  await user.click(screen.getByLabelText(label));
  await user.click(await screen.findByRole('option', { name: option }));
}
