import { act, screen, waitFor, within } from '@testing-library/react';
import type { Problem } from '../domain/setup/Problem';
import { aConnection, aDocument, aLoadedSetup, aPerimeter, aStep } from '../testing/builders';
import { editSettings } from '../testing/editSettings';
import { startBackend } from '../testing/startBackend';
import { ConfigEditor } from './ConfigEditor';
import { lastHealth } from './lastHealth';
import { queryClient } from './queryClient';

const server = startBackend();
const setup = 'GET /api/datasources/uid/rounds/resources/setup';
const check = 'POST /api/datasources/uid/rounds/resources/setup/check';
const test = 'POST /api/datasources/uid/rounds/resources/connections/acme-jira/test';

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
const document = {
  ...aDocument.build({ connections: [connection], perimeters: [perimeter] }),
  fromTheFuture: { a: 1 },
};
const stored = { secureJsonFields: { setup: true, 'secret.acme-jira': true } };

const panel = (name: string) => within(screen.getByRole('group', { name }));

beforeEach(() => {
  queryClient.clear();
  server.backend.answers(
    setup,
    aLoadedSetup.build({ document, yaml: 'version: 1\nconnections:\n  - id: acme-jira\n' })
  );
  server.backend.answers(check, { yaml: 'version: 1 # checked\n', problems: [] });
});

describe('a new data source', () => {
  it('starts empty and leads to a first ticket system, asking nobody', async () => {
    const { user, document: written, secure } = editSettings(ConfigEditor);
    await user.click(screen.getByRole('button', { name: 'Add your first ticket system' }));
    expect(screen.getByText('Not complete yet: it will not be saved.')).toBeInTheDocument();

    await user.type(screen.getByLabelText('Name *'), 'ACME Jira');
    expect(screen.getByLabelText(/^Id \*/)).toHaveValue('acme-jira');
    await user.type(screen.getByLabelText('Address *'), 'https://acme.atlassian.net');
    await user.type(screen.getByLabelText('User *'), 'svc@ops.example');
    await user.type(screen.getByLabelText(/^API token/), 's3cret');

    expect(written()).toEqual({
      version: 1,
      connections: [
        {
          id: 'acme-jira',
          name: 'ACME Jira',
          system: 'jira-cloud',
          url: 'https://acme.atlassian.net',
          auth: { method: 'basic', user: 'svc@ops.example', secret: 'credential' },
        },
      ],
      perimeters: [],
    });
    expect(secure()['secret.credential']).toBe('s3cret');
    expect(secure()['setup']).not.toContain('s3cret');
    expect(screen.queryByText(/Not complete/)).not.toBeInTheDocument();
  });

  it('keeps a credential under a name that tells every Viewer nothing', async () => {
    const { user, secure } = editSettings(ConfigEditor);
    await user.click(screen.getByRole('button', { name: 'Add your first ticket system' }));
    await user.type(screen.getByLabelText(/^API token/), 's3cret');
    await user.type(screen.getByLabelText('Address *'), 'https://acme.atlassian.net');
    await user.type(screen.getByLabelText('User *'), 'svc');
    await user.type(screen.getByLabelText('Name *'), 'ab');
    expect(Object.keys(secure()).sort()).toEqual(['secret.credential', 'setup']);
  });

  it('forgets the credential on the screen once it is saved, and fixes the id', async () => {
    const { user, save, secure, settings } = editSettings(ConfigEditor);
    await user.click(screen.getByRole('button', { name: 'Add your first ticket system' }));
    await user.type(screen.getByLabelText('Name *'), 'ACME Jira');
    await user.type(screen.getByLabelText('Address *'), 'https://acme.atlassian.net');
    await user.type(screen.getByLabelText('User *'), 'svc');
    await user.type(screen.getByLabelText(/^API token/), 's3cret');
    // The back end answers members in an order of its own.
    const auth = { secret: 'credential', user: 'svc', method: 'basic' };
    const kept = { url: 'https://acme.atlassian.net', auth, system: 'jira-cloud', name: 'ACME Jira', id: 'acme-jira' };
    server.backend.answers(
      setup,
      aLoadedSetup.build({ document: { version: 1, perimeters: [], connections: [kept] } })
    );
    save();
    expect(settings().secureJsonFields).toEqual({ setup: true, 'secret.credential': true });
    expect(await screen.findByRole('button', { name: 'Test' })).toBeInTheDocument();
    expect(screen.getByLabelText(/^Id \*/)).toHaveAttribute('readonly');
    expect(screen.queryByText(/not the changes on the screen/)).not.toBeInTheDocument();
    await user.type(screen.getByLabelText('Name *'), '!');
    expect(screen.getByText('Tests what was saved last, not the changes on the screen.')).toBeInTheDocument();
    expect(secure()['setup']).toContain('ACME Jira!');
    expect(Object.keys(secure()).filter((key) => key !== 'setup')).toEqual([]);
  });
});

describe('a set-up that is stored', () => {
  it('is loaded into the forms and changed as a whole, with all that we do not know', async () => {
    const { user, document: written } = editSettings(ConfigEditor, stored);
    const address = await panelField('ACME Jira', 'Address *');
    expect(address).toHaveValue(connection.url);
    await user.clear(address);
    await user.type(address, 'https://new.atlassian.net');
    expect(written()).toEqual({ ...document, connections: [{ ...connection, url: 'https://new.atlassian.net' }] });
  });

  it('keeps the last complete form while a field is wrong, and says so', async () => {
    const { user, document: written } = editSettings(ConfigEditor, stored);
    await user.type(await panelField('ACME Jira', 'Address *'), '?x=1');
    expect(await screen.findByText(/Give an address such as/)).toBeInTheDocument();
    expect(screen.getByText('Not complete: the last complete form of it will be saved.')).toBeInTheDocument();
    expect(written()).toBeNull();
  });

  it('does not show a stored credential; resetting it asks for a new one', async () => {
    const { user, secure, settings } = editSettings(ConfigEditor, stored);
    expect(await screen.findByDisplayValue('configured')).toBeDisabled();
    await user.click(panel('ACME Jira').getByRole('button', { name: 'Reset' }));
    expect(settings().secureJsonFields['secret.acme-jira']).toBe(false);
    await user.type(await panelField('ACME Jira', /^API token/), 'new');
    expect(secure()['secret.acme-jira']).toBe('new');
  });

  it('adds a customer whose id follows the name', async () => {
    const { user, document: written } = editSettings(ConfigEditor, stored);
    await user.click(await screen.findByRole('button', { name: 'Add customer' }));
    const customer = panel('New customer');
    await user.type(customer.getByLabelText('Name *'), 'Globex Inc');
    const globex = panel('Globex Inc');
    await user.type(globex.getByLabelText(/^Projects/), 'GLX{Enter}');
    expect(written().perimeters[1]).toMatchObject({
      id: 'globex-inc',
      name: 'Globex Inc',
      zone: 'UTC',
      scope: [{ connection: 'acme-jira', projects: ['GLX'] }],
    });
  });

  it('refuses an id that another customer has', async () => {
    const { user } = editSettings(ConfigEditor, stored);
    await user.click(await screen.findByRole('button', { name: 'Add customer' }));
    const id = panel('New customer').getByLabelText(/^Id \*/);
    await user.type(id, 'acme');
    expect(await screen.findByText('Another one has this id.')).toBeInTheDocument();
  });

  it('warns which perimeters use a ticket system before it is removed, with its credential', async () => {
    const { user, document: written, secure } = editSettings(ConfigEditor, stored);
    await user.click(await screen.findByRole('button', { name: 'Remove ACME Jira' }));
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByText(/will show none of its tickets: ACME\./)).toBeInTheDocument();
    await user.click(dialog.getByRole('button', { name: 'Remove' }));
    expect(written().connections).toEqual([]);
    expect(written().fromTheFuture).toEqual({ a: 1 });
    expect(secure()['secret.acme-jira']).toBe('');
  });

  it('removes nothing where the person thinks better of it', async () => {
    const { user, document: written } = editSettings(ConfigEditor, stored);
    await user.click(await screen.findByRole('button', { name: 'Remove ACME' }));
    await user.click(screen.getByRole('button', { name: 'Keep' }));
    expect(written()).toBeNull();
    expect(screen.getByRole('group', { name: 'ACME' })).toBeInTheDocument();
  });

  it('shows what the backend finds at the field and in the list', async () => {
    const problems: Problem[] = [
      { path: 'connections[0].url', message: 'This host cannot be reached.', severity: 'error' },
    ];
    server.backend.answers(setup, aLoadedSetup.build({ document, problems }));
    editSettings(ConfigEditor, stored);
    const list = await screen.findByRole('list', { name: 'Problems of the set-up' });
    expect(list).toHaveTextContent('✕Error connections[0].url This host cannot be reached.');
    expect(panel('ACME Jira').getByText('This host cannot be reached.')).toBeInTheDocument();
  });

  it('has changes checked once the person pauses', async () => {
    const { user } = editSettings(ConfigEditor, stored);
    await user.type(await panelField('ACME', 'Name *'), '!');
    await waitFor(() =>
      expect(screen.getByRole('textbox', { name: /Advanced/ })).toHaveValue('version: 1 # checked\n')
    );
    expect(server.backend.sentTo(check)).toHaveLength(1);
    expect(server.backend.sentTo(check)[0]?.body).toMatchObject({ document: { fromTheFuture: { a: 1 } } });
  });

  it('can be edited although the check fails, and says so', async () => {
    server.backend.refuses(check, 413, 'The document is too large.');
    const { user, document: written } = editSettings(ConfigEditor, stored);
    await user.type(await panelField('ACME', 'Name *'), '!');
    expect(await screen.findByText('The document is too large.')).toBeInTheDocument();
    expect(written().perimeters[0].name).toBe('ACME!');
  });

  it('writes the Grafana token beside the document, and says what is missing without it', async () => {
    const { user, secure } = editSettings(ConfigEditor, stored);
    expect(await screen.findByText(/checks that an alert rule answers stay not evaluated/)).toBeInTheDocument();
    await user.type(screen.getByLabelText('Service account token'), 'glsa_x');
    expect(secure()).toEqual({ grafanaToken: 'glsa_x' });
  });

  it('tests a saved ticket system and shows each step', async () => {
    const steps = [
      aStep.build({ title: 'Signed in', state: 'error', message: 'Refused.', remedy: 'Make a new token.' }),
    ];
    server.backend.answers(test, { steps });
    const { user } = editSettings(ConfigEditor, stored);
    await user.click(await screen.findByRole('button', { name: 'Test' }));
    const list = await screen.findByRole('list', { name: 'Test of ACME Jira' });
    expect(list).toHaveTextContent('✕ErrorSigned in Refused.→ Make a new token.');
  });

  it('says why a test could not be run', async () => {
    server.backend.refuses(test, 403, 'Only Admins test connections.');
    const { user } = editSettings(ConfigEditor, stored);
    await user.click(await screen.findByRole('button', { name: 'Test' }));
    expect(await screen.findByText('Only Admins test connections.')).toBeInTheDocument();
  });

  it('shows the outcome of Save & test with its steps', async () => {
    editSettings(ConfigEditor, stored);
    await screen.findByRole('group', { name: 'ACME' });
    const part = { id: 'acme', name: 'ACME', steps: [aStep.build({ title: 'Scope', message: '0 foreign of 120' })] };
    act(() =>
      lastHealth.put('rounds', {
        ok: true,
        message: 'All tests passed.',
        connections: [],
        perimeters: [part],
        around: [],
      })
    );
    expect(screen.getByText('All tests passed.')).toBeInTheDocument();
    expect(screen.getByRole('list', { name: 'Outcome for ACME' })).toHaveTextContent('Scope 0 foreign of 120');
  });

  it('shows names from outside as text', async () => {
    const hostile = '<img src=x onerror=alert(1)>{{name}}$t(x)';
    const hostileDocument = { ...document, connections: [{ ...connection, name: hostile }] };
    server.backend.answers(
      setup,
      aLoadedSetup.build({ document: hostileDocument, problems: [{ path: '', message: hostile, severity: 'warning' }] })
    );
    const { container, user } = editSettings(ConfigEditor, stored);
    await user.click(await screen.findByRole('button', { name: `Remove ${hostile}` }));
    expect(screen.getByText(`Remove ${hostile}?`)).toBeInTheDocument();
    expect(container.ownerDocument.querySelector('img')).toBeNull();
  });
});

describe('a provisioned set-up', () => {
  it('is shown read-only, with the lines to change instead', async () => {
    const { user, settings } = editSettings(ConfigEditor, { ...stored, readOnly: true });
    expect(await screen.findByText('This set-up comes from a provisioning file')).toBeInTheDocument();
    expect(screen.getByLabelText('Address *')).toBeDisabled();
    expect(screen.queryByRole('button', { name: /^(Add .+|Remove [^t].*)$/ })).not.toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: /Advanced/ })).toHaveValue(
      'secureJsonData:\n  setup: |\n    version: 1\n    connections:\n      - id: acme-jira'
    );
    await user.type(screen.getByLabelText('Address *'), 'x');
    expect(settings().secureJsonData).toBeUndefined();
  });
});

describe('a set-up that does not come', () => {
  it('shows a skeleton while it is asked for', () => {
    server.backend.hangs(setup);
    editSettings(ConfigEditor, stored);
    expect(screen.getByRole('status', { name: 'Loading' })).toBeInTheDocument();
  });

  it('says whom to ask where the caller is no administrator', async () => {
    server.backend.refuses(setup, 403, '');
    editSettings(ConfigEditor, stored);
    expect(
      await screen.findByText('Only administrators of this organisation see the set-up. Ask one of them.')
    ).toBeInTheDocument();
  });

  it('shows the error and tries again', async () => {
    server.backend.refuses(setup, 404, 'The backend is not there.');
    const { user } = editSettings(ConfigEditor, stored);
    expect(await screen.findByText('The backend is not there.')).toBeInTheDocument();
    server.backend.answers(setup, aLoadedSetup.build({ document }));
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('group', { name: 'ACME Jira' })).toBeInTheDocument();
  });
});

async function panelField(name: string, label: string | RegExp) {
  await screen.findByRole('group', { name });
  return panel(name).getByLabelText(label);
}
