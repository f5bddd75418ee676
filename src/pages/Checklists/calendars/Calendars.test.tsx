import { screen, waitFor } from '@testing-library/react';
import { aDataSource } from '../../../testing/builders';
import { aChecklist, aKnownChecklist, knownChecklists } from '../../../testing/checklistBuilders';
import { knownDataSources } from '../../../testing/knownDataSources';
import { answerChecklists, showChecklists } from '../../../testing/showChecklistsPage';
import { signIn } from '../../../testing/signIn';
import { startBackend } from '../../../testing/startBackend';

const server = startBackend();
const save = 'PUT /api/datasources/uid/rounds/resources/calendars/rome';
const rome = { id: 'rome', title: 'Rome', holidays: 'IT', patron: '06-29', version: 2, provisioned: null };
const ofAFile = { id: 'milan', title: 'Milan', version: 0, provisioned: 'milan.yaml' };

beforeEach(() => {
  signIn('Editor');
  knownDataSources(aDataSource.build({ uid: 'rounds', name: 'Rounds' }));
  const checklist = aKnownChecklist(aChecklist.build({ calendar: 'rome' }));
  answerChecklists(server.backend, { ...knownChecklists(checklist), calendars: [rome, ofAFile] });
});

it('lists calendars with what is off by them and who follows them; those of files cannot be changed', async () => {
  showChecklists('view=calendars');
  expect(await screen.findByText('Sat, Sun · holidays IT · patron day 06-29')).toBeInTheDocument();
  expect(screen.getByText('Used by ACME · Morning round')).toBeInTheDocument();
  expect(screen.getByText('from the file milan.yaml', { exact: false })).toBeInTheDocument();
  expect(screen.getByRole('link', { name: /^Edit/ })).toHaveAccessibleName('Edit Rome');
});

it('changes a calendar after saying whose rounds follow it', async () => {
  server.backend.answers(save, { ...rome, version: 3 });
  const { user } = showChecklists('view=calendar&id=rome');
  await screen.findByRole('textbox', { name: /^Title/ });
  expect(screen.getByText('Rounds that start from now on follow it, of: ACME · Morning round.')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Add a closure' }));
  await user.type(screen.getByLabelText('From'), '2027-08-10');
  await user.type(screen.getByLabelText('To'), '2027-08-21');
  await user.type(screen.getByRole('textbox', { name: 'Why' }), 'August');
  await user.click(screen.getByRole('button', { name: 'Save calendar' }));
  expect(
    await screen.findByText(/Rome is saved; the checklists that name it follow it from now on./)
  ).toBeInTheDocument();
  expect(server.backend.sentTo(save).map(({ body }) => JSON.parse(JSON.stringify(body)))).toEqual([
    {
      seenVersion: 2,
      calendar: {
        ...{ id: 'rome', title: 'Rome', holidays: 'IT', patron: '06-29' },
        closures: [{ from: '2027-08-10', to: '2027-08-21', name: 'August' }],
      },
    },
  ]);
});

it('ends a calendar that nobody follows after saying what that means, and offers it for no other', async () => {
  const unused = { ...rome, id: 'unused', title: 'Unused', version: 4 };
  const known = {
    ...knownChecklists(aKnownChecklist(aChecklist.build({ calendar: 'rome' }))),
    calendars: [rome, unused],
  };
  answerChecklists(server.backend, known);
  const retire = 'POST /api/datasources/uid/rounds/resources/calendars/unused/retire';
  server.backend.answers(retire, { id: 'unused', version: 5, retired: true });
  const { user } = showChecklists('view=calendars');
  await user.click(await screen.findByRole('button', { name: /^End/ }));
  expect(screen.getByText(/No checklist can name it any more/)).toBeInTheDocument();
  expect(server.backend.sentTo(retire)).toEqual([]);
  answerChecklists(server.backend, { ...known, calendars: [rome] });
  await user.click(screen.getByRole('button', { name: 'End it' }));
  expect(await screen.findByText('✓ unused is ended.')).toBeInTheDocument();
  expect(server.backend.sentTo(retire).map(({ body }) => body)).toEqual([{ seenVersion: 4 }]);
});

it('asks before words are lost', async () => {
  const { user, address } = showChecklists('view=calendar&id=rome');
  await user.type(await screen.findByRole('textbox', { name: /^Title/ }), '!');
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(screen.getByText('What you have changed here is lost.')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Leave' }));
  await waitFor(() => expect(address()).toBe('?view=calendars'));
});

it('keeps what was typed where it could not be saved', async () => {
  server.backend.refuses(save, 409, 'Somebody saved it meanwhile.');
  const { user } = showChecklists('view=calendar&id=rome');
  await screen.findByRole('textbox', { name: /^Title/ });
  const patron = screen.getByRole('textbox', { name: /^Patron day/ });
  await user.clear(patron);
  await user.type(patron, '06-30');
  await user.click(screen.getByRole('button', { name: 'Save calendar' }));
  expect(await screen.findByText('Somebody saved it meanwhile.')).toBeInTheDocument();
  expect(patron).toHaveValue('06-30');
});

it('says what cannot be', async () => {
  const { user } = showChecklists('view=calendar');
  await user.type(await screen.findByRole('textbox', { name: /^Patron day/ }), 'June');
  await user.click(screen.getByRole('button', { name: 'Save calendar' }));
  expect(await screen.findByText('Give a day as month-day, such as 06-29.')).toBeInTheDocument();
  expect(screen.getByText('Use small letters, digits and dashes, at most 63.')).toBeInTheDocument();
  await waitFor(() => expect(server.backend.sent.map(({ method }) => method)).not.toContain('PUT'));
});
