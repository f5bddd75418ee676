import { screen, waitFor, within } from '@testing-library/react';
import { aDataSource } from '../../testing/builders';
import { aChecklist, aKnownChecklist, anOccurrence, knownChecklists } from '../../testing/checklistBuilders';
import { knownDataSources } from '../../testing/knownDataSources';
import { answerChecklists, CHECKLIST_ROUTES, showChecklists } from '../../testing/showChecklistsPage';
import { signIn } from '../../testing/signIn';
import { startBackend } from '../../testing/startBackend';

const server = startBackend();
const answers = (...checklists: Parameters<typeof knownChecklists>) =>
  answerChecklists(server.backend, knownChecklists(...checklists));

const entriesOf = async (customer: string) =>
  within(await screen.findByRole('list', { name: `Checklists of ${customer}` })).getAllByRole('listitem');

beforeEach(() => {
  signIn('Editor');
  knownDataSources(aDataSource.build({ uid: 'rounds', name: 'Rounds' }));
  answers();
});

describe('the list of checklists', () => {
  it('shows a skeleton while it asks', () => {
    server.backend.hangs(CHECKLIST_ROUTES.list);
    showChecklists();
    expect(screen.getByRole('status', { name: 'Loading' })).toBeInTheDocument();
  });

  it('says that there is none yet, and how to begin', async () => {
    showChecklists();
    expect(await screen.findByText('No checklist has been made yet')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'New checklist' })).toHaveAttribute(
      'href',
      '/a/quantyca-rounds-app/checklists?view=new'
    );
    expect(screen.getByRole('link', { name: 'From a template' })).toBeInTheDocument();
  });

  it('says whom to ask, and that something failed', async () => {
    server.backend.refuses(CHECKLIST_ROUTES.list, 403, 'no');
    showChecklists();
    expect(await screen.findByText('You may not see checklists here. Ask an administrator.')).toBeInTheDocument();
  });

  it('offers to try again where it could not be loaded', async () => {
    server.backend.refuses(CHECKLIST_ROUTES.list, 500, 'The rounds cannot be read at the moment.');
    const { user } = showChecklists();
    expect(await screen.findByText('The rounds cannot be read at the moment.')).toBeInTheDocument();
    answers(aKnownChecklist());
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await entriesOf('ACME')).toHaveLength(1);
  });

  it('leads home where there is no data source', async () => {
    knownDataSources();
    showChecklists();
    expect(await screen.findByText('There is nothing to check yet')).toBeInTheDocument();
  });

  it('shows them by customer: how they stand, when they are due on the customer’s clocks, and what can be done', async () => {
    const globex = { customer: { id: 'globex', name: 'Globex' }, id: 'globex-x', title: 'Evening', mayDefine: false };
    const paused = aChecklist.build({ paused: true });
    answers(
      aKnownChecklist(),
      aKnownChecklist(paused, { id: 'paused', title: 'Paused one', next: [] }),
      aKnownChecklist(undefined, { ...globex, provisioned: 'globex.yaml' })
    );
    server.backend.answers(CHECKLIST_ROUTES.rounds, {
      asOf: '2026-11-22T10:00:00Z',
      rounds: [
        {
          ...{ checklist: 'acme-morning', slot: 'early', date: '2026-11-22', title: 'Morning round' },
          ...{ customer: { id: 'acme', name: 'ACME' }, opens: '2026-11-22T05:30:00Z', start: '2026-11-22T05:30:00Z' },
          ...{ end: '2026-11-22T06:30:00Z', closes: '2026-11-22T07:00:00Z' },
          checks: [
            { id: 'backup', title: 'Backup', state: 'done_ok' },
            { id: 'rows', title: 'Rows', state: 'missed' },
          ],
        },
      ],
    });
    showChecklists();
    const [morning, other] = await entriesOf('ACME');
    expect(await within(morning ?? document.body).findByText('Missed')).toBeInTheDocument();
    expect(morning).toHaveTextContent('Checks: 2 · slots: 1');
    expect(morning).toHaveTextContent('Next Mon 23 Nov 2026, 06:30–07:30 Europe/Rome');
    expect(within(morning ?? document.body).getByTitle('Mon 05:30–06:30 UTC')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Add a check to Morning round' })).toHaveAttribute(
      'href',
      '/a/quantyca-rounds-app/checklists?view=edit&id=acme-morning&focus=check'
    );
    expect(other).toHaveTextContent('‖Paused');
    expect(other).toHaveTextContent('Not due while it is paused');
    const [evening] = await entriesOf('Globex');
    expect(evening).toHaveTextContent('from the file globex.yaml');
    expect(within(evening ?? document.body).getByRole('link', { name: 'Show: Evening' })).toBeInTheDocument();
    expect(within(evening ?? document.body).queryByRole('link', { name: /Add a check|Edit/ })).not.toBeInTheDocument();
  });

  it('is narrowed by words where it is long', async () => {
    const evening = (number: number) => aChecklist.build({ id: `evening-${number}`, title: `Evening ${number}` });
    answers(aKnownChecklist(), ...[1, 2, 3, 4, 5, 6, 7].map((number) => aKnownChecklist(evening(number))));
    const { user } = showChecklists();
    expect(await entriesOf('ACME')).toHaveLength(8);
    await user.type(screen.getByRole('searchbox', { name: 'Find a checklist' }), 'rows morning');
    await waitFor(async () => expect(await entriesOf('ACME')).toHaveLength(1));
    expect(screen.getByText('1 of 8')).toBeInTheDocument();
    await user.type(screen.getByRole('searchbox', { name: 'Find a checklist' }), ' nowhere');
    expect(await screen.findByText('No checklist holds all of these words.')).toBeInTheDocument();
  });

  it('says who changes a checklist that is not the reader’s to change', async () => {
    answers(
      aKnownChecklist(undefined, { mayDefine: false }),
      aKnownChecklist(undefined, { id: 'mine', title: 'Mine' })
    );
    showChecklists();
    const [theirs, mine] = await entriesOf('ACME');
    expect(theirs).toHaveTextContent('changed by Editors who act for ACME');
    expect(mine).not.toHaveTextContent('changed by');
  });

  it('names the next time that is really done, not one that the calendar takes away', async () => {
    const next = [
      anOccurrence.build({ dayOff: 'Christmas Day', date: '2026-12-25' }),
      anOccurrence.build({ start: '2026-12-28T05:30:00Z', end: '2026-12-28T06:30:00Z' }),
    ];
    answers(aKnownChecklist(undefined, { next }));
    showChecklists();
    expect((await entriesOf('ACME'))[0]).toHaveTextContent('Next Mon 28 Dec 2026');
  });

  it('shows Admins what is wrong with provisioned files', async () => {
    const problems = [{ file: 'acme.yaml', path: 'checklists[0].slots', message: 'there must be 1 to 24' }];
    answerChecklists(server.backend, { ...knownChecklists(), problems });
    showChecklists();
    expect(await screen.findByText(/acme.yaml/)).toHaveTextContent(
      'acme.yaml checklists[0].slots there must be 1 to 24'
    );
  });

  it('shows texts from outside as text', async () => {
    const hostile = '<img src=x onerror=alert(1)> {{name}} $t(error.title)';
    answers(aKnownChecklist(undefined, { title: hostile, about: hostile, customer: { id: 'acme', name: hostile } }));
    const { container } = showChecklists();
    expect(await screen.findAllByText(hostile)).toHaveLength(3);
    expect(container.querySelector('img')).toBeNull();
  });
});

describe('the history of a checklist', () => {
  const version = (number: number, checklist = aChecklist.build()) => ({
    ...{ version: number, zone: 'Europe/Rome', from: '2026-11-01T08:00:00Z', provisioned: null, checklist },
    saved: { at: '2026-11-01T08:00:00Z', by: 'Anna' },
  });

  it('says who saved what when, and leads to an earlier version', async () => {
    const renamed = aChecklist.build({ title: 'Dawn round', checks: [{ id: 'backup', title: 'Backup finished' }] });
    answers(aKnownChecklist());
    server.backend.answers(CHECKLIST_ROUTES.versions, { versions: [version(2, renamed), version(1)] });
    showChecklists('view=history&id=acme-morning');
    const [second, first] = within(await screen.findByRole('list', { name: 'Versions' }))
      .getAllByRole('listitem')
      .filter(({ textContent }) => textContent?.startsWith('Version'));
    expect(second).toHaveTextContent('Version 22026-11-01 09:00 Europe/Rome, Anna');
    expect(second).toHaveTextContent('Changed: title');
    expect(second).toHaveTextContent('Checks removed: Rows loaded');
    expect(first).toHaveTextContent('Made');
    expect(screen.getByRole('link', { name: 'Begin with version 1' })).toHaveAttribute(
      'href',
      '/a/quantyca-rounds-app/checklists?view=edit&id=acme-morning&from=1'
    );
    expect(screen.queryByRole('link', { name: 'Begin with version 2' })).not.toBeInTheDocument();
    const compared = within(screen.getByRole('region', { name: 'Compare two versions' }));
    expect(compared.getAllByRole('row').map(({ textContent }) => textContent)).toEqual([
      'WhereWhatBeforeAfter',
      'Checklisttitle' + 'Morning roundDawn round',
      'Check Rows loaded− removed–',
    ]);
  });

  it('says that there is no such checklist', async () => {
    server.backend.refuses(CHECKLIST_ROUTES.versions, 404, 'There is no such checklist.');
    showChecklists('view=history&id=acme-morning');
    expect(await screen.findByText(/There is no such checklist/)).toBeInTheDocument();
  });
});

describe('the year of a checklist', () => {
  it('marks what the calendar takes away or moves, names holidays and counts weekends', async () => {
    answers(aKnownChecklist());
    server.backend.answers(CHECKLIST_ROUTES.year, {
      year: 2026,
      days: [
        anOccurrence.build({ date: '2026-11-28', dayOff: 'Weekend' }),
        anOccurrence.build({ date: '2026-12-08', dayOff: 'Immaculate Conception' }),
        anOccurrence.build({ date: '2026-12-24', movedFrom: '2026-12-25' }),
      ],
      warning: 'The table of holidays knows 2024 to 2035 only.',
    });
    const { user } = showChecklists('view=year&id=acme-morning');
    const named = within(await screen.findByRole('list', { name: 'By name' })).getAllByRole('listitem');
    expect(named.map(({ textContent }) => textContent)).toEqual([
      'Tue 8 Dec 2026Immaculate Conception',
      'Fri 25 Dec 2026Moved to 2026-12-24',
    ]);
    expect(screen.getByText('Days at weekends: 1 · other days: 2')).toBeInTheDocument();
    expect(screen.getByText('The table of holidays knows 2024 to 2035 only.')).toBeInTheDocument();
    const december = within(screen.getByRole('table', { name: 'December' }));
    expect(december.getByRole('cell', { name: /Immaculate/ })).toHaveTextContent('8');
    await user.click(screen.getByRole('button', { name: 'The year after' }));
    const years = server.backend.sentTo(CHECKLIST_ROUTES.year).map(({ params }) => Number(params['year']));
    expect((years[1] ?? 0) - (years[0] ?? 0)).toBe(1);
  });
});

describe('import and export', () => {
  it('writes the document of the chosen customers', async () => {
    server.backend.answers(CHECKLIST_ROUTES.export, { yaml: 'version: 1\n' });
    const { user } = showChecklists('view=exchange');
    await user.click(await screen.findByRole('button', { name: 'Write YAML' }));
    expect(await screen.findByRole('textbox', { name: 'The document' })).toHaveValue('version: 1\n');
  });

  it('imports only what was looked at first', async () => {
    const plan = { problems: [], calendars: [], templates: [] };
    const checklists = [{ id: 'acme-morning', title: 'Morning round', change: 'changed' }];
    server.backend.answers(CHECKLIST_ROUTES.import, ({ data }: { data?: { dryRun?: boolean } }) => ({
      ...plan,
      checklists,
      imported: data?.dryRun === false,
    }));
    const { user } = showChecklists('view=exchange');
    const text = await screen.findByRole('textbox', { name: 'Or the document itself' });
    expect(screen.getByRole('button', { name: 'Import' })).toBeDisabled();
    await user.type(text, 'version: 1');
    await user.click(screen.getByRole('button', { name: 'See what it would change' }));
    expect(await screen.findByText('~ changed')).toBeInTheDocument();
    await user.type(text, ' ');
    expect(screen.getByRole('button', { name: 'Import' })).toBeDisabled();
    await user.click(screen.getByRole('button', { name: 'See what it would change' }));
    await waitFor(() => expect(screen.getByRole('button', { name: 'Import' })).toBeEnabled());
    await user.click(screen.getByRole('button', { name: 'Import' }));
    expect(await screen.findByText('The document is imported')).toBeInTheDocument();
    expect(server.backend.sentTo(CHECKLIST_ROUTES.import).map(({ body }) => body)).toEqual([
      { yaml: 'version: 1', dryRun: true },
      { yaml: 'version: 1 ', dryRun: true },
      { yaml: 'version: 1 ', dryRun: false },
    ]);
  });

  it('says what is wrong with a document, and imports nothing of it', async () => {
    server.backend.refuses(CHECKLIST_ROUTES.import, 400, 'The document cannot be used: line 2: this must be a list.');
    const { user } = showChecklists('view=exchange');
    await user.type(await screen.findByRole('textbox', { name: 'Or the document itself' }), 'x');
    await user.click(screen.getByRole('button', { name: 'See what it would change' }));
    expect(await screen.findByText(/line 2: this must be a list/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Import' })).toBeDisabled();
  });
});
