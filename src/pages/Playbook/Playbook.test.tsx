import { screen, waitFor, within } from '@testing-library/react';
import { MemoryRouter } from 'react-router-dom';
import { z } from 'zod';
import { instanceId } from '../../domain/playbook/targetsOf';
import { answerPlaybook, PLAYBOOK_ROUTES } from '../../testing/answerPlaybook';
import { aDataSource } from '../../testing/builders';
import { knownDataSources } from '../../testing/knownDataSources';
import { render } from '../../testing/render';
import { signIn } from '../../testing/signIn';
import { startBackend } from '../../testing/startBackend';
import { placePath, type Place } from './place';
import { Playbook } from './Playbook';

const server = startBackend();

// As Grafana has them; without them the router warns of its next version.
const future = { v7_startTransition: true, v7_relativeSplatPath: true };

const labels = { alertname: 'Disk full', grafana_folder: 'Operations', customer: 'acme', host: 'etl-2' };
const disk = 'panel:runbooks/1';
const queue = 'panel:runbooks/2';
const found = { also: [], conflict: [], set: 0, why: 'alertname="Disk full" fits.', by: 'matchers' as const };
const judged = (id: string) => ({ id, problem: '', catchAll: false, specificity: 4, fits: 1, first: 1 });
const full = { uid: 'r-1', name: 'Disk full', firing: { customer: 'acme', host: 'etl-2' } };
const entries = [
  { id: 1, title: 'Clear the disk', matchers: 'alertname="Disk full"', steps: 'On {{ $labels.host }}: clear /tmp' },
];

function show(place: Partial<Place> = {}) {
  return render(
    <MemoryRouter initialEntries={[placePath(place)]} future={future}>
      <Playbook />
    </MemoryRouter>
  );
}

const actsIn = (body: unknown) =>
  z.object({ acts: z.array(z.object({ item: z.string(), customer: z.string(), deed: z.unknown() })) }).parse(body).acts;

const cellsOf = (row: HTMLElement) =>
  within(row)
    .getAllByRole('cell')
    .map(({ textContent }) => textContent);

beforeEach(() => {
  signIn('Editor', 'u-1');
  knownDataSources(aDataSource.build({ uid: 'rounds', name: 'Rounds' }));
  // Elsewhere the clipboard is out of reach.
  Object.defineProperty(window, 'isSecureContext', { configurable: true, value: true });
  const id = instanceId('r-1', labels);
  answerPlaybook(server.backend, {
    entries,
    rules: [full, { uid: 'r-2', name: 'Queue long' }],
    match: {
      entries: [judged(disk)],
      matches: [
        { ...found, target: 'rule:r-1', entry: disk },
        { ...found, target: id, entry: disk },
        { ...found, target: 'rule:r-2', entry: '', by: '', why: '' },
      ],
    },
  });
});

describe('coverage', () => {
  it('says how many rules have an entry, by customer, and lists the rest', async () => {
    show();
    const figures = within(await screen.findByRole('table', { name: 'Rule coverage' }));
    const rows = figures.getAllByRole('row').slice(1);
    expect(rows.map(cellsOf)).toEqual([
      ['All', '50 % (1 of 2)', '1', '0', '0', '0'],
      ['ACME', '100 % (1 of 1)', '0', '0', '0', '0'],
      ['No customer named', '0 % (0 of 1)', '1', '0', '0', '0'],
    ]);
    const rest = within(screen.getByRole('table', { name: 'Rules without an entry (1)' }));
    expect(rest.getByRole('link', { name: 'Queue long' })).toHaveAttribute('href', '/alerting/grafana/r-2/view');
  });

  it('is kept for panels and alert rules when an Editor sees all of it, and only then', async () => {
    show();
    await screen.findByRole('table', { name: 'Rule coverage' });
    await waitFor(() => expect(server.backend.sentTo(PLAYBOOK_ROUTES.summary)).toHaveLength(1));
    expect(server.backend.sentTo(PLAYBOOK_ROUTES.summary)[0]?.body).toMatchObject({
      coverage: [
        { customer: '', rules: 1, covered: 0 },
        { customer: 'acme', rules: 1, covered: 1, unknown: 0, conflicts: 0, catchAllOnly: 0 },
      ],
      ...{ entries: 1, orphans: 0, stale: 1 },
    });
  });

  it('is not kept by a Viewer', async () => {
    signIn('Viewer');
    show();
    await screen.findByRole('table', { name: 'Rule coverage' });
    expect(server.backend.sentTo(PLAYBOOK_ROUTES.summary)).toEqual([]);
  });

  it('says that the past is missing, and is not kept then', async () => {
    server.backend.refuses(PLAYBOOK_ROUTES.history, 500, 'The database is away.');
    show();
    await screen.findByRole('table', { name: 'Rule coverage' });
    expect(screen.getByText(/The history of alerts could not be read, so only those of now count/)).toBeInTheDocument();
    expect(server.backend.sentTo(PLAYBOOK_ROUTES.summary)).toEqual([]);
  });

  it('says so to whoever may not see alert rules', async () => {
    server.backend.refuses(PLAYBOOK_ROUTES.rules, 403, 'no');
    show();
    expect(await screen.findByText(/You may not see alert rules or dashboards here/)).toBeInTheDocument();
  });

  it('shows an error with a way to try again', async () => {
    server.backend.refuses(PLAYBOOK_ROUTES.match, 500, 'The playbook could not be held against the alerts.');
    show();
    expect(await screen.findByText('The playbook could not be held against the alerts.')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeInTheDocument();
  });
});

describe('an alert', () => {
  it('stands beside its entry, which is filled in with its labels, and says why it is this one', async () => {
    show({ view: 'alert', rule: 'r-1', labels });
    const alert = within(await screen.findByRole('region', { name: 'The alert' }));
    expect(alert.getByText('Firing')).toBeInTheDocument();
    expect(alert.getByText('Disk full fires')).toBeInTheDocument();
    const entry = within(await screen.findByRole('region', { name: 'The entry' }));
    expect(entry.getByRole('heading', { name: 'Clear the disk' })).toBeInTheDocument();
    expect(entry.getByRole('article', { name: 'Clear the disk' })).toHaveTextContent('On etl-2: clear /tmp');
    expect(entry.getByText('Why this one: alertname="Disk full" fits.')).toBeInTheDocument();
  });

  it('without an entry gets the line with which one begins', async () => {
    answerPlaybook(server.backend, {
      ...{ entries, rules: [full] },
      match: { entries: [], matches: [{ ...found, target: 'x', entry: '', by: '', why: '' }] },
    });
    show({ view: 'alert', rule: 'r-1', labels });
    expect(await screen.findByText('No entry matches this alert')).toBeInTheDocument();
    expect(screen.getByText('playbook: alertname="Disk full", customer="acme"')).toBeInTheDocument();
  });

  it('names the entries that tie with the one that is shown', async () => {
    answerPlaybook(server.backend, {
      entries: [...entries, { id: 2, title: 'Call the storage team', matchers: 'alertname="Disk full"' }],
      rules: [full],
      match: { entries: [], matches: [{ ...found, target: 'x', entry: disk, conflict: [disk, queue] }] },
    });
    show({ view: 'alert', rule: 'r-1', labels });
    expect(await screen.findByText('More than one entry matches equally well')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Call the storage team' })).toHaveAttribute(
      'href',
      placePath({ view: 'entry', id: queue })
    );
  });
});

describe('an alert that fires', () => {
  const acts = `POST /api/datasources/uid/rounds/resources/review/acts`;
  const kept = (number: number, item: string, deed: unknown) => ({
    ...{ number, at: Date.now(), by: { uid: 'u-1', name: 'Ada' }, customer: 'acme', item, deed },
  });
  const sent = () => server.backend.sentTo(acts).map(({ body }) => actsIn(body));

  beforeEach(() => {
    window.localStorage.clear();
    server.backend.answers(acts, ({ data }: { data: unknown }) => ({
      cursor: 1,
      acts: actsIn(data).map(({ item, deed }, n) => kept(n + 1, item, deed)),
    }));
  });

  it('is acknowledged where it is read, for its review', async () => {
    const { user } = show({ view: 'alert', rule: 'r-1', labels });
    expect(await screen.findByText('Not acknowledged')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Acknowledge…' }));
    await user.keyboard('On it{Enter}');
    expect(await screen.findByText(/^Acknowledged$/, { selector: 'span:not([role])' })).toBeInTheDocument();
    expect(screen.getByText('On it')).toBeInTheDocument();
    expect(sent()).toEqual([
      [expect.objectContaining({ customer: 'acme', deed: expect.objectContaining({ kind: 'ack', comment: 'On it' }) })],
    ]);
  });

  it('keeps the entry that a person chose, and tells the back end of it', async () => {
    answerPlaybook(server.backend, {
      entries: [...entries, { id: 2, title: 'Call storage', matchers: 'team="storage"' }],
      rules: [full],
      match: { entries: [], matches: [{ ...found, target: 'x', entry: disk }] },
    });
    const { user } = show({ view: 'alert', rule: 'r-1', labels });
    await user.click(await screen.findByRole('button', { name: 'Choose another entry…' }));
    await user.click(screen.getByRole('button', { name: 'Call storage' }));
    await waitFor(() => expect(sent()).toEqual([[expect.objectContaining({ deed: { kind: 'pin', entry: queue } })]]));
    const pinned = { targets: expect.arrayContaining([expect.objectContaining({ pinned: queue })]) };
    await waitFor(() =>
      expect(server.backend.sentTo(PLAYBOOK_ROUTES.match).map(({ body }) => body)).toContainEqual(
        expect.objectContaining(pinned)
      )
    );
  });

  it('is the same one where its rule tells of labels that Grafana keeps for itself', async () => {
    show({ view: 'alert', rule: 'r-1', labels: { ...labels, __name__: 'A-series' } });
    expect(await screen.findByText('Not acknowledged')).toBeInTheDocument();
  });

  it('has its entry judged in one press', async () => {
    const { user } = show({ view: 'alert', rule: 'r-1', labels });
    await user.click(await screen.findByRole('button', { name: 'Wrong entry' }));
    expect(await screen.findByRole('button', { name: 'Wrong entry', pressed: true })).toBeInTheDocument();
    expect(sent()).toEqual([
      [expect.objectContaining({ deed: { kind: 'feedback', entry: disk, verdict: 'wrong_entry', note: '' } })],
    ]);
  });

  it('is only read by a Viewer, who is not told what the team does about it', async () => {
    signIn('Viewer');
    show({ view: 'alert', rule: 'r-1', labels });
    await screen.findByRole('region', { name: 'The entry' });
    expect(screen.queryByRole('button', { name: 'Acknowledge…' })).not.toBeInTheDocument();
    expect(server.backend.sentTo(PLAYBOOK_ROUTES.state)).toEqual([]);
  });
});

describe('entries', () => {
  it('are listed with their state and what they serve, and can be found by words', async () => {
    const { user } = show({ view: 'entries' });
    const table = within(await screen.findByRole('table', { name: 'Entries' }));
    expect(cellsOf(table.getByRole('row', { name: /Clear the disk/ }))).toEqual([
      '◷Look through',
      'Clear the diskplaybook panel · Runbooks',
      '–',
      expect.stringContaining('Disk full'),
      '1',
      '1',
    ]);
    await user.type(screen.getByRole('searchbox', { name: 'Find an entry' }), 'queue');
    await waitFor(() => expect(screen.getByText('0 of 1')).toBeInTheDocument());
  });

  it('says what makes an entry where there is none', async () => {
    answerPlaybook(server.backend, { entries: [], rules: [full], match: { entries: [], matches: [] } });
    show({ view: 'entries' });
    expect(await screen.findByText('No dashboard that you may open holds an entry')).toBeInTheDocument();
  });

  it('that are gone, or not for this person, say no more than that', async () => {
    show({ view: 'entry', id: 'panel:secret/1' });
    expect(await screen.findByText('There is no such entry for you')).toBeInTheDocument();
  });
});

it('lists what fires now with its entries', async () => {
  show({ view: 'alerts' });
  const table = within(await screen.findByRole('table', { name: 'Alerts now' }));
  const cells = cellsOf(table.getByRole('row', { name: /Disk full/ }));
  expect(cells).toEqual(['▲Firing', 'Disk full', expect.anything(), 'customer=acmehost=etl-2', 'Clear the disk']);
});

it('gives the addresses of entries for a panel, and the rules that watch it', async () => {
  show({ view: 'panel', id: 'panel:ops/3' });
  expect(await screen.findByText('No alert rule that you see is linked with this panel.')).toBeInTheDocument();
  expect(screen.getByText(placePath({ view: 'entry', id: disk }))).toBeInTheDocument();
});
