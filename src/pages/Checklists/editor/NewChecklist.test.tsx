import { screen, waitFor } from '@testing-library/react';
import type { Checklist } from '../../../domain/checklists/Checklist';
import { aDataSource } from '../../../testing/builders';
import { aChecklist, aKnownChecklist, anOccurrence, knownChecklists } from '../../../testing/checklistBuilders';
import { knownDataSources } from '../../../testing/knownDataSources';
import { answerChecklists, CHECKLIST_ROUTES, showChecklists } from '../../../testing/showChecklistsPage';
import { signIn } from '../../../testing/signIn';
import { startBackend } from '../../../testing/startBackend';

const server = startBackend();
const { save } = CHECKLIST_ROUTES;

type Sent = { checklist: Checklist; seenVersion: number };

const answers = (...checklists: Parameters<typeof knownChecklists>) =>
  answerChecklists(server.backend, knownChecklists(...checklists));
const saved = (route: string): Sent[] =>
  server.backend.sentTo(route).map(({ body }) => JSON.parse(JSON.stringify(body)));

const editing = 'view=edit&id=acme-morning';

beforeEach(() => {
  signIn('Editor');
  knownDataSources(aDataSource.build({ uid: 'rounds', name: 'Rounds' }));
  answers(aKnownChecklist());
});

describe('a new checklist', () => {
  it('gets customer, an id of its title and one slot', async () => {
    const route = save.replace('acme-morning', 'acme-evening-round');
    server.backend.answers(route, aKnownChecklist());
    const { user } = showChecklists('view=new');
    await waitFor(() => expect(screen.getByRole('textbox', { name: /^Title/ })).toHaveFocus());
    expect(screen.getByRole('combobox', { name: /^Customer/ })).toHaveValue('ACME');
    await user.keyboard('Evening round');
    await user.type(screen.getByRole('textbox', { name: 'New check' }), 'Backup{Enter}');
    await user.click(screen.getByRole('button', { name: 'Save checklist' }));
    await waitFor(() => expect(saved(route)).toHaveLength(1));
    expect(saved(route)[0]).toMatchObject({
      seenVersion: 0,
      checklist: {
        ...{ id: 'acme-evening-round', customer: 'acme', title: 'Evening round' },
        slots: [{ dates: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', start: '06:30', end: '07:30', grace: '30m' }],
        checks: [{ id: 'backup', title: 'Backup' }],
      },
    });
  });

  it('is copied from a template, which keeps what the form does not show', async () => {
    const copied = aChecklist.build({
      id: 'acme-db',
      title: 'DB',
      checks: [{ id: 'a', title: 'db-1 is up', extra: 1 }],
    });
    const route = save.replace('acme-morning', 'acme-db');
    server.backend.answers(CHECKLIST_ROUTES.templates, {
      templates: [
        {
          ...{ id: 'db', title: 'Databases', provisioned: 'all.yaml', checklist: copied },
          parameters: [{ name: 'host', title: 'Host', default: 'db-1' }],
        },
      ],
    });
    const fill = `${CHECKLIST_ROUTES.templates.replace('GET', 'POST')}/db/preview`;
    server.backend.answers(fill, { checklist: copied, problems: [], next: [] });
    server.backend.answers(route, aKnownChecklist());
    const { user } = showChecklists('view=template');
    await user.type(await screen.findByRole('textbox', { name: 'Host' }), 'db-2');
    await user.click(screen.getByRole('button', { name: 'Copy it into the editor' }));
    expect(await screen.findByRole('textbox', { name: /^Title/ })).toHaveValue('DB');
    expect(server.backend.sentTo(fill).map(({ body }) => body)).toEqual([
      { customer: 'acme', parameters: { host: 'db-2' } },
    ]);
    await user.click(screen.getByRole('button', { name: 'Save checklist' }));
    await waitFor(() => expect(saved(route)).toHaveLength(1));
    expect(saved(route)[0]).toMatchObject({
      seenVersion: 0,
      checklist: { id: 'acme-db', checks: [{ id: 'a', extra: 1 }] },
    });
  });
});

it('is made by Editors only', async () => {
  signIn('Viewer');
  showChecklists('view=new');
  expect(await screen.findByText('Only Editors and Admins make checklists. Ask one of them.')).toBeInTheDocument();
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
});

describe('a checklist that cannot be changed here', () => {
  it('is shown with the name of its file, and when it is due as it is kept', async () => {
    answers(aKnownChecklist(undefined, { provisioned: 'acme.yaml', mayDefine: false }));
    server.backend.answers(CHECKLIST_ROUTES.occurrences, { occurrences: [anOccurrence.build()] });
    showChecklists(editing);
    expect(await screen.findByText('This checklist comes from the file acme.yaml')).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: /^Title/ })).toBeDisabled();
    expect(screen.queryByRole('button', { name: /Save|End/ })).not.toBeInTheDocument();
    expect(await screen.findByText('Mon 23 Nov 2026')).toBeInTheDocument();
  });

  it('is not there for a stranger', async () => {
    answers();
    showChecklists(editing);
    expect(await screen.findByText('There is no such checklist, or it is not available to you')).toBeInTheDocument();
  });
});
