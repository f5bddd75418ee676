import { screen, waitFor, within } from '@testing-library/react';
import { aDataSource } from '../../../testing/builders';
import { aChecklist, aKnownChecklist, knownChecklists } from '../../../testing/checklistBuilders';
import { knownDataSources } from '../../../testing/knownDataSources';
import { answerChecklists, CHECKLIST_ROUTES, showChecklists } from '../../../testing/showChecklistsPage';
import { signIn } from '../../../testing/signIn';
import { startBackend } from '../../../testing/startBackend';

const server = startBackend();
const at = '/api/datasources/uid/rounds/resources/templates';
const { templates } = CHECKLIST_ROUTES;
const ours = { id: 'usual', title: 'A usual morning', version: 2, provisioned: null, checklist: aChecklist.build() };
const builtIn = { ...ours, id: 'built-in', title: 'A web host', version: 0, provisioned: 'built in' };

beforeEach(() => {
  signIn('Editor');
  knownDataSources(aDataSource.build({ uid: 'rounds', name: 'Rounds' }));
  answerChecklists(server.backend, knownChecklists(aKnownChecklist()));
  const parameters = [{ name: 'host', title: 'Name of the host' }];
  server.backend.answers(templates, { templates: [ours, { ...builtIn, parameters }] });
});

it('lists them with what they hold, what they ask for and where they come from; only kept ones can be ended', async () => {
  showChecklists('view=templates');
  const list = await screen.findByRole('list', { name: 'Templates' });
  const [first, second] = within(list).getAllByRole('listitem');
  expect(first).toHaveTextContent('A usual morningChecks: 2 · slots: 1');
  expect(second).toHaveTextContent('asks for: Name of the hostbuilt in');
  expect(screen.getAllByRole('button', { name: /^End/ })).toHaveLength(1);
  expect(screen.getByRole('link', { name: 'Use A web host' })).toHaveAttribute(
    'href',
    '/a/quantyca-rounds-app/checklists?view=template&id=built-in'
  );
});

it('begins with the one that was chosen', async () => {
  showChecklists('view=template&id=built-in');
  expect(await screen.findByRole('combobox', { name: 'Template' })).toHaveValue('A web host');
  expect(screen.getByRole('textbox', { name: 'Name of the host' })).toBeInTheDocument();
});

it('ends one after saying what that means', async () => {
  const retire = `POST ${at}/usual/retire`;
  server.backend.answers(retire, { id: 'usual', version: 3, retired: true });
  const { user } = showChecklists('view=templates');
  await user.click(await screen.findByRole('button', { name: 'End A usual morning' }));
  expect(screen.getByText(/Checklists that were copied from it stay/)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'End it' }));
  expect(await screen.findByText('✓ usual is ended.')).toBeInTheDocument();
  expect(server.backend.sentTo(retire).map(({ body }) => body)).toEqual([{ seenVersion: 2 }]);
});

it('is made of a checklist as it stands in the form, for any customer', async () => {
  const put = `PUT ${at}/dawn-round`;
  server.backend.answers(put, ours);
  const { user } = showChecklists('view=edit&id=acme-morning');
  await user.type(await screen.findByRole('textbox', { name: /^What it is for/ }), 'Before work');
  await user.click(screen.getByRole('button', { name: 'Save as a template' }));
  const dialog = within(await screen.findByRole('dialog'));
  const title = dialog.getByRole('textbox', { name: 'Title of the template' });
  await user.clear(title);
  await user.type(title, 'Dawn round');
  await user.click(dialog.getByRole('button', { name: 'Save as a template' }));
  expect(await dialog.findByText('✓ It stands among the templates now.')).toBeInTheDocument();
  const [body] = server.backend.sentTo(put).map((sent) => JSON.parse(JSON.stringify(sent.body)));
  expect(body).toMatchObject({
    seenVersion: 0,
    template: { id: 'dawn-round', title: 'Dawn round', checklist: { customer: '', about: 'Before work' } },
  });
  expect(server.backend.sentTo(CHECKLIST_ROUTES.save)).toEqual([]);
});

it('says where templates come from where there is none, and whom to ask', async () => {
  server.backend.answers(templates, { templates: [] });
  showChecklists('view=templates');
  expect(await screen.findByText('There is no template yet')).toBeInTheDocument();
});

it('offers to try again', async () => {
  server.backend.refuses(templates, 500, 'The templates cannot be read at the moment.');
  const { user } = showChecklists('view=templates');
  expect(await screen.findByText('The templates cannot be read at the moment.')).toBeInTheDocument();
  server.backend.answers(templates, { templates: [ours] });
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(screen.getByText('A usual morning')).toBeInTheDocument());
});

it('is for Editors only', async () => {
  signIn('Viewer');
  showChecklists('view=templates');
  expect(await screen.findByText('Only Editors and Admins make checklists. Ask one of them.')).toBeInTheDocument();
});
