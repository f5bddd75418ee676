import { screen, waitFor, within } from '@testing-library/react';
import type { Checklist } from '../../../domain/checklists/Checklist';
import { aDataSource } from '../../../testing/builders';
import { aChecklist, aKnownChecklist, anOccurrence, knownChecklists } from '../../../testing/checklistBuilders';
import { knownDataSources } from '../../../testing/knownDataSources';
import { answerChecklists, CHECKLIST_ROUTES, showChecklists } from '../../../testing/showChecklistsPage';
import { signIn } from '../../../testing/signIn';
import { startBackend } from '../../../testing/startBackend';

const server = startBackend();
const { check, save } = CHECKLIST_ROUTES;

type User = ReturnType<typeof showChecklists>['user'];
type Sent = { checklist: Checklist; seenVersion: number };

const answers = (...checklists: Parameters<typeof knownChecklists>) =>
  answerChecklists(server.backend, knownChecklists(...checklists));
const saved = (route: string = save): Sent[] =>
  server.backend.sentTo(route).map(({ body }) => JSON.parse(JSON.stringify(body)));
const checks = () => within(screen.getByRole('list', { name: 'Checks' }));
const titles = () =>
  checks()
    .getAllByRole('button', { expanded: false })
    .map(({ textContent }) => textContent);

/** What the server was last asked about. */
const judged = (): Checklist =>
  JSON.parse(JSON.stringify(server.backend.sentTo(check).at(-1)?.body)).document.checklists[0];

const editing = 'view=edit&id=acme-morning';

/** Types what it looks for into the opened list, as a long one draws only its first options. */
async function choose(user: User, field: string | RegExp, option: string) {
  await user.click(screen.getByRole('combobox', { name: field }));
  await user.keyboard(`{Control>}a{/Control}${option}`);
  await user.click(await screen.findByRole('option', { name: new RegExp(`^${option}`) }));
}

/** Words at once: a big form takes its time for every letter. */
async function paste(user: User, field: string, words: string) {
  await user.click(screen.getByLabelText(field));
  await user.paste(words);
}

beforeEach(() => {
  signIn('Editor');
  knownDataSources(aDataSource.build({ uid: 'rounds', name: 'Rounds' }));
  answers(aKnownChecklist());
});

describe('adding a check', () => {
  it('takes a title and Enter, and the keyboard is there already', async () => {
    server.backend.answers(save, aKnownChecklist());
    const { user, address } = showChecklists(`${editing}&focus=check`);
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'New check' })).toHaveFocus());
    await user.keyboard('Queue is empty{Enter}Report sent{Enter}');
    expect(titles()).toEqual(['Backup finished', 'Rows loadedA number (required)', 'Queue is empty', 'Report sent']);
    expect(screen.getByRole('textbox', { name: 'New check' })).toHaveValue('');
    await user.click(screen.getByRole('button', { name: 'Save checklist' }));
    await waitFor(() => expect(address()).toBe('?id=acme-morning&done=saved'));
    const before = aChecklist.build();
    expect(saved()).toEqual([
      {
        seenVersion: 3,
        checklist: {
          ...before,
          checks: [
            ...(before.checks ?? []),
            { id: 'queue-is-empty', title: 'Queue is empty' },
            { id: 'report-sent', title: 'Report sent' },
          ],
        },
      },
    ]);
    expect(await screen.findByText('Morning round is saved as version 3')).toBeInTheDocument();
  });

  it('lets an alert rule answer it', async () => {
    server.backend.answers('GET /api/prometheus/grafana/api/v1/rules', {
      data: { groups: [{ file: 'Operations', rules: [{ uid: 'r-1', name: 'Backup age', type: 'alerting' }] }] },
    });
    server.backend.answers(save, aKnownChecklist());
    const { user } = showChecklists(editing);
    await user.click(await screen.findByRole('button', { name: /^Backup finished/ }));
    await choose(user, 'Answered', 'Alert rule');
    await user.click(screen.getByRole('combobox', { name: /^Alert rule/ }));
    await user.click(await screen.findByRole('option', { name: /^Backup age\s*Operations$/ }));
    await user.click(screen.getByRole('button', { name: 'Save checklist' }));
    await waitFor(() => expect(saved()).toHaveLength(1));
    const check = saved()[0]?.checklist.checks?.[0];
    expect(check).toEqual({ id: 'backup', title: 'Backup finished', kind: 'alert', alert: { ruleUid: 'r-1' } });
  });

  it('lets all of it be said: what it shows, how much it matters, what to do', async () => {
    server.backend.answers(save, aKnownChecklist());
    const { user } = showChecklists(editing);
    await user.click(await screen.findByRole('button', { name: /^Backup finished/ }));
    await choose(user, 'To be shown with the answer', 'A number');
    await paste(user, 'Unit', 'GB');
    await paste(user, 'At least', '1.5');
    await user.click(screen.getByLabelText(/High impact/));
    await paste(user, 'What to do if it fails', 'Call the DBA');
    await user.click(screen.getByRole('button', { name: /Add a link/ }));
    await paste(user, 'Link', 'Playbook');
    await paste(user, 'Address', 'https://wiki.example/p');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(saved()).toHaveLength(1));
    expect(saved()[0]?.checklist.checks?.[0]).toEqual({
      id: 'backup',
      title: 'Backup finished',
      impact: 'high',
      evidence: { kind: 'number', unit: 'GB', min: 1.5 },
      remedy: { steps: 'Call the DBA', links: [{ title: 'Playbook', url: 'https://wiki.example/p' }] },
    });
  });

  it('keeps a title for which nobody has pressed Enter', async () => {
    server.backend.answers(save, aKnownChecklist());
    const { user } = showChecklists(editing);
    await user.click(await screen.findByRole('textbox', { name: 'New check' }));
    await user.paste(' Queue is empty ');
    await user.click(screen.getByRole('button', { name: 'Save checklist' }));
    await waitFor(() => expect(saved()).toHaveLength(1));
    expect(saved()[0]?.checklist.checks?.at(-1)).toEqual({ id: 'queue-is-empty', title: 'Queue is empty' });
  });

  it('moves and removes checks', async () => {
    const { user } = showChecklists(editing);
    await user.click(await screen.findByRole('button', { name: 'Move Rows loaded up' }));
    expect(titles()).toEqual(['Rows loadedA number (required)', 'Backup finished']);
    await user.click(screen.getByRole('button', { name: 'Remove Backup finished' }));
    expect(titles()).toEqual(['Rows loadedA number (required)']);
  });
});

describe('the preview', () => {
  it('shows the next times in the zone and in UTC, changes of the clocks, and days off with their reason', async () => {
    server.backend.answers(check, {
      problems: [],
      next: [
        anOccurrence.build({
          ...{ date: '2026-10-25', start: '2026-10-25T00:30:00Z', end: '2026-10-25T02:30:00Z' },
          clocksChange: true,
        }),
        anOccurrence.build({ date: '2026-12-25', dayOff: 'Christmas Day' }),
        anOccurrence.build({ date: '2026-12-28', movedFrom: '2026-12-27' }),
      ],
    });
    showChecklists(editing);
    const list = within(await screen.findByRole('list', { name: 'Occurrences' }));
    const [change, off, moved] = list.getAllByRole('listitem');
    expect(change).toHaveTextContent('Sun 25 Oct 2026 02:30–03:30 +02:00 · Sun 00:30–02:30 UTC◔ The clocks change');
    expect(off).toHaveTextContent('– Not done: Christmas Day');
    expect(moved).toHaveTextContent('→ Moved from 2026-12-27');
  });

  it('follows what is typed, and says what is wrong where it is wrong', async () => {
    const { user } = showChecklists(editing);
    await screen.findByRole('textbox', { name: 'From' });
    server.backend.answers(check, {
      problems: [{ path: 'checklists[0].slots[0].dates', message: 'the rule states no FREQ' }],
      next: [],
    });
    await choose(user, 'Repeats', 'By a rule');
    await user.clear(screen.getByRole('textbox', { name: /^Rule/ }));
    await user.type(screen.getByRole('textbox', { name: /^Rule/ }), 'BYDAY=MO');
    const slot = screen.getByRole('group', { name: 'Slot 1' });
    expect(await within(slot).findByText('the rule states no FREQ', { exact: false })).toBeInTheDocument();
    await waitFor(() => expect(judged().slots?.[0]?.dates).toBe('BYDAY=MO'));
    expect(screen.getByText('✕ To be mended first: 1')).toBeInTheDocument();
  });

  it('lets the days of the week be ticked', async () => {
    server.backend.answers(save, aKnownChecklist());
    const { user } = showChecklists(editing);
    await screen.findByRole('textbox', { name: 'From' });
    await choose(user, 'Repeats', 'On days of the week');
    const days = within(screen.getByRole('group', { name: 'Days' }));
    await user.click(days.getByRole('checkbox', { name: 'Monday' }));
    await user.click(days.getByRole('checkbox', { name: 'Sunday' }));
    await user.click(days.getByRole('checkbox', { name: 'Tuesday' }));
    await user.click(screen.getByRole('button', { name: 'Save checklist' }));
    await waitFor(() => expect(saved()).toHaveLength(1));
    expect(saved()[0]?.checklist.slots?.[0]?.dates).toMatch(/^FREQ=WEEKLY;BYDAY=(?!.*MO).*TU.*SU$/);
  });

  it('makes rules of simple choices and times of what people type', async () => {
    server.backend.answers(save, aKnownChecklist());
    const { user } = showChecklists(editing);
    await screen.findByRole('textbox', { name: 'From' });
    await choose(user, 'Repeats', 'Once a month');
    await choose(user, 'Day of the month', 'Last day');
    const from = screen.getByRole('textbox', { name: 'From' });
    await user.clear(from);
    await user.type(from, '545');
    await user.tab();
    expect(from).toHaveValue('05:45');
    await user.click(screen.getByRole('button', { name: 'Save checklist' }));
    await waitFor(() => expect(saved()).toHaveLength(1));
    expect(saved()[0]?.checklist.slots?.[0]).toMatchObject({ dates: 'FREQ=MONTHLY;BYMONTHDAY=-1', start: '05:45' });
  });
});

describe('saving', () => {
  it('sends nothing while something is missing, and says what', async () => {
    const { user } = showChecklists(editing);
    await user.clear(await screen.findByRole('textbox', { name: /^Title/ }));
    await user.click(screen.getByRole('button', { name: 'Save checklist' }));
    expect(await screen.findByText('Fill this in.')).toBeInTheDocument();
    expect(screen.getByText('✕ Something is missing; it is marked above.')).toBeInTheDocument();
    expect(saved()).toEqual([]);
  });

  it('keeps what was typed where somebody else was faster, and saves it over theirs when asked to', async () => {
    server.backend.refuses(save, 409, 'Luca saved version 4 of it meanwhile.');
    const { user, address } = showChecklists(editing);
    const title = await screen.findByRole('textbox', { name: /^Title/ });
    await user.type(title, ' of mine');
    const theirs = aKnownChecklist(aChecklist.build({ title: 'Theirs' }));
    const definition = theirs.definition && { ...theirs.definition, version: 4 };
    answers({ ...theirs, definition });
    await user.click(screen.getByRole('button', { name: 'Save checklist' }));
    expect(
      await screen.findByText(/Luca saved version 4 of it meanwhile. What you typed is still here./)
    ).toBeInTheDocument();
    expect(title).toHaveValue('Morning round of mine');
    server.backend.answers(save, { ...theirs, definition });
    await user.click(screen.getByRole('button', { name: 'Save mine over it' }));
    await waitFor(() => expect(address()).toContain('done=saved'));
    expect(saved().map(({ seenVersion, checklist }) => [seenVersion, checklist.title])).toEqual([
      [3, 'Morning round of mine'],
      [4, 'Morning round of mine'],
    ]);
  });

  it('takes the other version when asked to', async () => {
    server.backend.refuses(save, 409, 'Somebody saved it meanwhile.');
    const { user } = showChecklists(editing);
    await user.type(await screen.findByRole('textbox', { name: /^Title/ }), ' of mine');
    await user.click(screen.getByRole('button', { name: 'Save checklist' }));
    await screen.findByText(/Somebody saved it meanwhile/);
    answers(aKnownChecklist(aChecklist.build({ title: 'Theirs' })));
    await user.click(screen.getByRole('button', { name: 'Take theirs, throw mine away' }));
    await waitFor(() => expect(screen.getByRole('textbox', { name: /^Title/ })).toHaveValue('Theirs'));
  });

  it('says why it could not be saved, and keeps what was typed', async () => {
    server.backend.refuses(save, 403, 'Only the operators of ACME may do this.');
    const { user } = showChecklists(editing);
    await user.type(await screen.findByRole('textbox', { name: /^Title/ }), '!');
    await user.click(screen.getByRole('button', { name: 'Save checklist' }));
    expect(await screen.findByText('Only the operators of ACME may do this.')).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: /^Title/ })).toHaveValue('Morning round!');
    expect(screen.queryByRole('button', { name: /Save mine/ })).not.toBeInTheDocument();
  });

  it('asks before words are lost', async () => {
    const { user, address } = showChecklists(editing);
    await user.type(await screen.findByRole('textbox', { name: /^Title/ }), '!');
    await user.click(screen.getByRole('button', { name: 'Back to the list' }));
    expect(screen.getByText('What you have changed here is lost.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Leave' }));
    await waitFor(() => expect(address()).toBe(''));
  });

  it('ends a checklist after saying what that means', async () => {
    const definition = aKnownChecklist().definition;
    server.backend.answers(CHECKLIST_ROUTES.retire, {
      ...definition,
      ...{ version: 4, retired: true, provisioned: null, saved: { at: '2026-11-22T10:00:00Z', by: 'Anna' } },
    });
    const { user } = showChecklists(editing);
    await user.click(await screen.findByRole('button', { name: 'End this checklist' }));
    expect(screen.getByText('No further round of it starts. Rounds that have begun go on.')).toBeInTheDocument();
    expect(server.backend.sentTo(CHECKLIST_ROUTES.retire)).toEqual([]);
    answers();
    await user.click(screen.getByRole('button', { name: 'End it' }));
    expect(await screen.findByText('The checklist is ended')).toBeInTheDocument();
    expect(server.backend.sentTo(CHECKLIST_ROUTES.retire).map(({ body }) => body)).toEqual([{ seenVersion: 3 }]);
  });
});
