import { screen, within } from '@testing-library/react';
import { aCustomer, aDataSource } from '../testing/builders';
import { instanceSettings } from '../testing/instanceSettings';
import { keep, useKept } from '../testing/keep';
import { render } from '../testing/render';
import { startBackend } from '../testing/startBackend';
import { templateVariables } from '../testing/templateVariables';
import { QueryEditor } from './QueryEditor';
import { queryClient } from './queryClient';
import { RoundsDataSource } from './RoundsDataSource';
import type { RoundsQuery } from './RoundsQuery';

const server = startBackend();
const customers = 'GET /api/datasources/uid/rounds/resources/customers';
const connections = 'GET /api/datasources/uid/rounds/resources/connections';
const values = 'GET /api/datasources/uid/rounds/resources/values';

/** Shows the editor as Grafana does; `saved()` is the query as it would be stored. */
function show(query: Partial<RoundsQuery> = {}) {
  const datasource = new RoundsDataSource(instanceSettings(aDataSource.build({ uid: 'rounds' })));
  const onRunQuery = jest.fn();
  const kept = keep<RoundsQuery>({ refId: 'A', ...query });
  const Host = () => (
    <QueryEditor datasource={datasource} query={useKept(kept)} onChange={kept.set} onRunQuery={onRunQuery} />
  );
  return { ...render(<Host />), onRunQuery, saved: kept.get };
}

beforeEach(() => {
  queryClient.clear();
  templateVariables({ customer: ['acme'] });
  server.backend.answers(customers, [aCustomer.build({ id: 'acme', name: 'ACME' })]);
  server.backend.answers(connections, [
    { id: 'jira', name: 'Service desk', system: 'jira-cloud' },
    { id: 'snow', name: 'Snow', system: 'servicenow', tables: ['incident', 'u_outage'] },
  ]);
  server.backend.answers(values, [{ value: 'Anna Rossi', label: 'Anna Rossi' }]);
});

async function choose(user: ReturnType<typeof show>['user'], label: string, option: RegExp) {
  await user.click(screen.getByRole('combobox', { name: label }));
  await user.click(await screen.findByRole('option', { name: option }));
}

/** A long list shows what fits; the rest is found by typing. */
async function find(user: ReturnType<typeof show>['user'], label: string, typed: string) {
  await user.type(screen.getByRole('combobox', { name: label }), typed);
  await user.click(await screen.findByRole('option', { name: new RegExp(`^${typed}`) }));
}

describe('the query editor', () => {
  it('shows what an empty query means', async () => {
    show();
    expect(await screen.findByPlaceholderText('All that you may see')).toBeInTheDocument();
    expect(screen.getByPlaceholderText('Open ones')).toBeInTheDocument();
    expect(screen.getByRole('combobox', { name: 'Show' })).toHaveValue('Tickets');
    expect(screen.getByRole('combobox', { name: 'Sort by' })).toHaveValue('SLA due');
    expect(screen.getByRole('spinbutton', { name: 'Limit' })).toHaveAttribute('placeholder', '500');
  });

  it('has a label for every field, reached in reading order by the keyboard', async () => {
    const { user } = show();
    const labels = [
      'Show',
      'Customers',
      'States',
      'Priorities',
      'Types',
      'SLA',
      'Assignees',
      'More filters',
      'Text',
      'Within the time range',
      'Sort by',
      'Order',
      'Limit',
      'More columns',
      'Grant (public dashboards)',
    ];
    for (const label of labels) {
      await user.tab();
      expect(screen.getByLabelText(label)).toHaveFocus();
    }
  });

  it('chooses a customer and a variable with the keyboard', async () => {
    const { user, saved, onRunQuery } = show();
    await user.click(await screen.findByRole('combobox', { name: 'Customers' }));
    await user.keyboard('ACME{ArrowDown}{Enter}');
    expect(saved().query).toEqual({ customers: ['acme'] });
    await user.clear(screen.getByRole('combobox', { name: 'Customers' }));
    await user.keyboard('$cust{ArrowDown}{Enter}');
    expect(saved().query).toEqual({ customers: ['acme', '$customer'] });
    expect(onRunQuery).toHaveBeenCalledTimes(2);
  });

  it('chooses a state by its glyph and word', async () => {
    const { user, saved } = show();
    await user.click(screen.getByRole('combobox', { name: 'States' }));
    await user.click(await screen.findByRole('option', { name: '‖ Pending' }));
    expect(saved().query).toEqual({ filters: { states: ['pending'] } });
  });

  it('keeps all that it does not know', async () => {
    const query = { fromTheFuture: { a: 1 }, filters: { alsoNew: true } };
    const stored = { extra: 1, queryType: 'tickets', query };
    const { user, saved } = show(stored);
    await user.type(screen.getByRole('textbox', { name: 'Text' }), 'backup{Enter}');
    expect(saved()).toEqual({
      refId: 'A',
      extra: 1,
      queryType: 'tickets',
      schema: 1,
      query: { fromTheFuture: { a: 1 }, filters: { alsoNew: true, text: 'backup' } },
    });
  });

  it('runs the query when a text is finished, not for every letter', async () => {
    const { user, onRunQuery } = show();
    await user.type(screen.getByRole('textbox', { name: 'Text' }), 'backup');
    expect(onRunQuery).not.toHaveBeenCalled();
    await user.tab();
    expect(onRunQuery).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['99999', 5000],
    ['-3', 1],
    ['250', 250],
  ])('takes the limit %s as %i', async (typed, limit) => {
    const { user, saved } = show();
    await user.type(screen.getByRole('spinbutton', { name: 'Limit' }), `${typed}{Enter}`);
    expect(saved().query).toEqual({ limit });
  });

  it('goes back to the default where a field is emptied', async () => {
    const { user, saved } = show({ query: { limit: 20 } });
    await user.clear(screen.getByRole('spinbutton', { name: 'Limit' }));
    await user.tab();
    expect(saved().query).toEqual({});
  });

  it('keeps the grant of a public dashboard as a text, without spaces around it', async () => {
    const { user, saved } = show({ query: { customers: ['acme'] } });
    await user.type(screen.getByRole('textbox', { name: 'Grant (public dashboards)' }), ' Gr4nt-_$x {Enter}');
    expect(saved().query).toEqual({ customers: ['acme'], grant: 'Gr4nt-_$x' });
    await user.clear(screen.getByRole('textbox', { name: 'Grant (public dashboards)' }));
    await user.tab();
    expect(saved().query).toEqual({ customers: ['acme'] });
  });

  it('keeps a grant when something else is changed', async () => {
    const { user, saved } = show({ query: { grant: 'Gr4nt' } });
    expect(screen.getByRole('textbox', { name: 'Grant (public dashboards)' })).toHaveValue('Gr4nt');
    await user.type(screen.getByRole('textbox', { name: 'Text' }), 'backup{Enter}');
    expect(saved().query).toEqual({ grant: 'Gr4nt', filters: { text: 'backup' } });
  });

  it('changes the order', async () => {
    const { user, saved } = show({ query: { sort: { by: 'key' } } });
    await user.click(screen.getByRole('combobox', { name: 'Order' }));
    await user.click(await screen.findByRole('option', { name: 'Descending' }));
    expect(saved().query).toEqual({ sort: { by: 'key', order: 'desc' } });
  });

  it.each([
    ['a newer schema', { queryType: 'tickets', schema: 2 }],
    ['another query type', { queryType: 'forecast', schema: 1, query: { fromTheFuture: 1 } }],
  ])('does not touch a query of %s', (_, query) => {
    show(query);
    expect(screen.getByText('This query was made by a newer version of Rounds')).toBeInTheDocument();
    expect(screen.queryByRole('combobox')).not.toBeInTheDocument();
  });

  it('adds columns to the usual ones', async () => {
    const { user, saved } = show();
    await user.type(screen.getByRole('combobox', { name: 'More columns' }), 'Planned s');
    await user.click(await screen.findByRole('option', { name: 'Planned start' }));
    expect(saved().query).toEqual({ columns: ['planned_start'] });
  });

  it('switches to a count, which keeps whose and which tickets', async () => {
    const query = { customers: ['acme'], filters: { states: ['open'] }, sort: { by: 'key' }, limit: 3, future: 1 };
    const { user, saved, onRunQuery } = show({ query });
    await choose(user, 'Show', /^Count of tickets/);
    const shared = { customers: ['acme'], filters: { states: ['open'] }, future: 1 };
    expect(saved()).toMatchObject({ queryType: 'count', schema: 1, query: shared });
    expect(saved().query).toEqual(shared);
    expect(onRunQuery).toHaveBeenCalledTimes(1);
  });

  it('switches to a raw query, which keeps whose tickets', async () => {
    const query = { customers: ['acme'], filters: { states: ['open'] }, future: 1 };
    const { user, saved } = show({ query });
    await find(user, 'Show', 'Raw query');
    expect(saved()).toMatchObject({ queryType: 'raw', schema: 1 });
    expect(saved().query).toEqual({ customers: ['acme'], future: 1 });
  });

  it('says so where the caller may see no customer', async () => {
    server.backend.answers(customers, []);
    show();
    expect(await screen.findByText(/You may see no customer here/)).toBeInTheDocument();
  });

  it.each([
    [403, 'No valid identity.', 'No valid identity.'],
    [400, 'The set-up cannot be read.', 'The set-up cannot be read.'],
  ])('shows why customers cannot be listed (%i), and can still be used', async (status, error, sentence) => {
    server.backend.refuses(customers, status, error);
    show();
    expect(await screen.findByText(sentence)).toBeInTheDocument();
    expect(screen.getByRole('combobox', { name: 'States' })).toBeEnabled();
  });

  it('can be used while customers are still being asked for, and without assignees', async () => {
    server.backend.hangs(customers);
    server.backend.refuses(values, 403, 'You may not see people.');
    const { user, saved } = show();
    await user.click(screen.getByRole('combobox', { name: 'Assignees' }));
    await user.keyboard('Luca Bianchi{ArrowDown}{Enter}');
    expect(saved().query).toEqual({ filters: { assignees: ['Luca Bianchi'] } });
  });

  it('shows values from outside as text', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const { container } = show({ query: { filters: { assignees: [hostile] } } });
    expect(await screen.findByText(hostile)).toBeInTheDocument();
    expect(container.querySelector('img')).toBeNull();
  });
});

describe('the editor of a count', () => {
  const showCount = (query: Record<string, unknown> = {}) => show({ queryType: 'count', query });

  it('shows what an empty count means, and that it goes straight into an alert', async () => {
    showCount();
    expect(await screen.findByPlaceholderText('Nothing: one number')).toBeInTheDocument();
    expect(screen.getByPlaceholderText('Open ones')).toBeInTheDocument();
    expect(screen.getByRole('combobox', { name: 'Sort by' })).toHaveValue('Group');
    expect(screen.getByText(/goes straight into a Threshold, without a Reduce/)).toBeInTheDocument();
  });

  it('groups, with zeros, in an order, and keeps what it does not know', async () => {
    const { user, saved } = showCount({ fromTheFuture: 1 });
    await choose(user, 'Group by', /^Customer$/);
    await user.click(screen.getByRole('option', { name: 'Priority' }));
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('checkbox', { name: /Show groups without tickets as 0/ }));
    await choose(user, 'Sort by', /^Count/);
    await user.type(screen.getByRole('spinbutton', { name: 'Limit' }), '7{Enter}');
    expect(saved()).toEqual({
      refId: 'A',
      queryType: 'count',
      schema: 1,
      query: { fromTheFuture: 1, groupBy: ['customer', 'priority'], zero: true, sort: 'count', limit: 7 },
    });
    await user.click(screen.getByRole('checkbox', { name: /Show groups without tickets as 0/ }));
    await choose(user, 'Sort by', /^Group$/);
    expect(saved().query).toEqual({ fromTheFuture: 1, groupBy: ['customer', 'priority'], limit: 7 });
  });

  it('takes what can be reached where one says so', async () => {
    const { user, saved } = showCount();
    await user.click(screen.getByRole('checkbox', { name: /Count what can be reached/ }));
    expect(saved().query).toEqual({ partial: true });
  });

  it('says before the backend does that there are too many groups', () => {
    showCount({ groupBy: ['customer', 'state', 'priority', 'type', 'sla'] });
    expect(screen.getByText('Choose at most 4 groups.')).toBeInTheDocument();
  });
});

describe('the editor of a raw query', () => {
  const showRaw = (query: Record<string, unknown> = {}) => show({ queryType: 'raw', query });

  it('speaks the language of the chosen ticket system', async () => {
    const { user, saved } = showRaw({ table: 'problem' });
    expect(screen.getByRole('textbox', { name: /^JQL or encoded query/ })).toBeInTheDocument();
    await choose(user, 'Ticket system', /^Snow/);
    expect(screen.getByRole('textbox', { name: /^Encoded query/ })).toBeInTheDocument();
    expect(screen.getByRole('combobox', { name: 'Table' })).toHaveValue('problem');
    await choose(user, 'Table', /^u_outage$/);
    expect(saved().query).toEqual({ connection: 'snow', table: 'u_outage' });
    await choose(user, 'Ticket system', /^Service desk/);
    expect(screen.getByRole('textbox', { name: /^JQL/ })).toBeInTheDocument();
    expect(screen.queryByRole('combobox', { name: /^Table/ })).not.toBeInTheDocument();
    expect(saved().query).toEqual({ connection: 'jira' });
  });

  it('runs on leaving the text and with Ctrl+Enter, and never changes it', async () => {
    const { user, saved, onRunQuery } = showRaw();
    const text = screen.getByRole('textbox', { name: /^JQL/ });
    await user.type(text, 'a = $customer{Enter}ORDER BY b');
    expect(onRunQuery).not.toHaveBeenCalled();
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(saved().query).toEqual({ text: 'a = $customer\nORDER BY b' });
    await user.type(text, ' DESC');
    await user.tab();
    expect(saved().query).toEqual({ text: 'a = $customer\nORDER BY b DESC' });
  });

  it('tells what is sent for each variable of the text', async () => {
    showRaw({ text: 'a = $customer AND b = $mine AND c = $gone AND $__timeFilter(created)', values: { mine: ['1'] } });
    const items = within(await screen.findByRole('list', { name: 'Variables in the text' })).getAllByRole('listitem');
    expect(items.map(({ textContent }) => textContent)).toEqual([
      '$customeracme',
      '$mine1',
      '$goneThere is no variable of this name here.',
    ]);
  });

  it('chooses fields and a limit, and keeps what it does not know', async () => {
    const { user, saved } = showRaw({ fromTheFuture: 1 });
    await user.type(screen.getByLabelText('Fields'), 'summary{Enter}');
    await user.type(screen.getByRole('spinbutton', { name: 'Limit' }), '9{Enter}');
    expect(saved().query).toEqual({ fromTheFuture: 1, fields: ['summary'], limit: 9 });
  });

  it('explains variables and macros, and who gets an answer', async () => {
    const { user } = showRaw();
    await user.click(screen.getByText('Variables and macros'));
    expect(screen.getByText('$__timeFilter(created)')).toBeInTheDocument();
    expect(screen.getByText(/Editors and Admins only/)).toBeInTheDocument();
  });

  it('can be used without the list of ticket systems, and says why there is none', async () => {
    server.backend.refuses(connections, 403, 'This needs the role Editor or Admin in this organisation.');
    const { user, saved } = showRaw();
    expect(await screen.findByText('This needs the role Editor or Admin in this organisation.')).toBeInTheDocument();
    await user.click(screen.getByRole('combobox', { name: 'Ticket system' }));
    await user.keyboard('mine{ArrowDown}{Enter}');
    expect(saved().query).toEqual({ connection: 'mine' });
  });
});
