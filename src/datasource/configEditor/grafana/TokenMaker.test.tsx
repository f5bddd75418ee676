import { screen, waitFor } from '@testing-library/react';
import { ConfigEditor } from '../../ConfigEditor';
import { queryClient } from '../../queryClient';
import { editSettings } from '../../../testing/editSettings';
import { aLoadedSetup } from '../../../testing/builders';
import { signIn } from '../../../testing/signIn';
import { startBackend } from '../../../testing/startBackend';

const server = startBackend();
const search = 'GET /api/serviceaccounts/search';
const make = 'POST /api/serviceaccounts';
const token = 'POST /api/serviceaccounts/7/tokens';
const button = () => screen.findByRole('button', { name: 'Create service account and token' });

beforeEach(() => {
  queryClient.clear();
  signIn('Admin');
  server.backend.answers('GET /api/datasources/uid/rounds/resources/setup', aLoadedSetup.build());
  server.backend.answers('POST /api/datasources/uid/rounds/resources/setup/check', {
    problems: [],
    yaml: 'version: 1\n',
  });
  server.backend.answers(search, { serviceAccounts: [] });
  server.backend.answers(make, { id: 7, name: 'rounds', role: 'Editor' }, 201);
  server.backend.answers(token, { id: 1, key: 'glsa_new' });
});

it('makes a service account of the least role that does, and puts its token into the settings', async () => {
  const { user, secure } = editSettings(ConfigEditor);
  await user.click(await button());
  expect(await screen.findByText('Press Save & test to store it. It cannot be read again.')).toBeInTheDocument();
  expect(server.backend.sentTo(make).map(({ body }) => body)).toEqual([{ name: 'rounds', role: 'Editor' }]);
  expect(secure()).toEqual({ grafanaToken: 'glsa_new' });
});

it('takes the account that is there, and leaves one of another role alone', async () => {
  const accounts = [
    { id: 3, name: 'rounds', role: 'Admin' },
    { id: 9, name: 'rounds-of-others', role: 'Editor' },
  ];
  server.backend.answers(search, { serviceAccounts: accounts });
  const { user } = editSettings(ConfigEditor);
  await user.click(await button());
  await waitFor(() => expect(server.backend.sentTo(token)).toHaveLength(1));
  expect(server.backend.sentTo(make).map(({ body }) => body)).toEqual([{ name: 'rounds-1', role: 'Editor' }]);
  server.backend.answers(search, { serviceAccounts: [...accounts, { id: 7, name: 'rounds', role: 'Editor' }] });
  await user.click(await button());
  await waitFor(() => expect(server.backend.sentTo(token)).toHaveLength(2));
  expect(server.backend.sentTo(make)).toHaveLength(1);
});

it('shows the token once with the lines to add where the data source is provisioned', async () => {
  const { user, secure } = editSettings(ConfigEditor, { readOnly: true, secureJsonFields: { setup: true } });
  await user.click(await button());
  expect(await screen.findByText('The token is made, and shown only now')).toBeInTheDocument();
  expect(screen.getByText(/grafanaToken: glsa_new/)).toHaveTextContent('secureJsonData: grafanaToken: glsa_new');
  expect(secure()).toEqual({});
});

it('says why the token could not be made', async () => {
  server.backend.answers(make, { message: 'You may not create service accounts.' }, 403);
  const { user, secure } = editSettings(ConfigEditor);
  await user.click(await button());
  expect(await screen.findByText('You may not create service accounts.')).toBeInTheDocument();
  expect(secure()).toEqual({});
});
