import { screen, within } from '@testing-library/react';
import { openPage } from '../../api/grafana/openPage';
import { aCustomer, aDashboard, aDataSource, aStatus } from '../../testing/builders';
import { knownDataSources } from '../../testing/knownDataSources';
import { render } from '../../testing/render';
import { signIn } from '../../testing/signIn';
import { startBackend } from '../../testing/startBackend';
import { Home } from './Home';

jest.mock('../../api/grafana/openPage');

const server = startBackend();
const resource = (path: string) => `GET /api/datasources/uid/rounds/resources/${path}`;
const source = aDataSource.build({ uid: 'rounds', name: 'Rounds' });
const stored = { ...source, type: 'quantyca-rounds-datasource' };

/** A working set-up with a customer and a dashboard; a test changes what matters to it. */
function allIsWell() {
  knownDataSources(source);
  server.backend.answers('GET /api/datasources', [stored]);
  server.backend.answers(resource('status'), aStatus.build());
  server.backend.answers(resource('customers'), [aCustomer.build({ name: 'ACME' })]);
  server.backend.answers('GET /api/search', [aDashboard.build({ title: 'Operations', url: '/d/rounds-operations' })]);
  server.backend.answers('GET /api/datasources/uid/rounds/health', { status: 'OK', message: 'All tests passed.' });
}

const step = async (title: string) => {
  const list = await screen.findByRole('list', { name: 'Set-up' });
  return within(list).getByText(title).closest('li');
};

beforeEach(() => {
  signIn('Admin');
  allIsWell();
});

describe('Home', () => {
  it('shows that everything is set up, with customers and dashboards', async () => {
    render(<Home />);
    expect(await screen.findByText('Everything that is needed is set up.')).toBeInTheDocument();
    expect(await step('Tickets answering')).toHaveTextContent('✓DoneTickets answeringAll tests passed.');
    expect(await screen.findByRole('link', { name: 'Operations' })).toHaveAttribute('href', '/d/rounds-operations');
    expect(await screen.findByText('ACME')).toBeInTheDocument();
    expect(server.backend.sentTo('GET /api/search')[0]?.params).toMatchObject({ tag: 'rounds' });
  });

  it('shows a skeleton while it asks', async () => {
    server.backend.hangs('GET /api/datasources');
    render(<Home />);
    expect(screen.getByRole('status', { name: 'Loading' })).toBeInTheDocument();
  });

  it('offers an administrator the next step as a button', async () => {
    server.backend.answers(
      resource('status'),
      aStatus.build({ setup: { state: 'missing', connections: 0, perimeters: 0 } })
    );
    render(<Home />);
    const next = await screen.findByRole('link', { name: 'Connect a ticket system' });
    expect(next).toHaveAttribute('href', '/connections/datasources/edit/rounds');
    expect(await step('Ticket systems connected')).toHaveTextContent('○To do');
  });

  it('says what does not work where tickets do not answer', async () => {
    const message = 'Jira refused the token.';
    server.backend.answers('GET /api/datasources/uid/rounds/health', { status: 'ERROR', message }, 400);
    render(<Home />);
    expect(await screen.findByRole('link', { name: 'See what does not answer' })).toBeInTheDocument();
    expect(await step('Tickets answering')).toHaveTextContent('✕ProblemTickets answeringJira refused the token.');
  });

  it('calls a missing Grafana token optional', async () => {
    server.backend.answers(resource('status'), aStatus.build({ grafanaToken: false }));
    render(<Home />);
    expect(await step('Grafana token')).toHaveTextContent('–Optional');
    expect(await screen.findByText('Everything that is needed is set up.')).toBeInTheDocument();
  });

  it('starts an administrator who has nothing yet: adds the data source and opens its settings', async () => {
    server.backend.answers('GET /api/datasources', [{ ...stored, type: 'loki', name: 'Rounds' }]);
    server.backend.answers('POST /api/datasources', { datasource: { uid: 'new', name: 'Rounds' } });
    const { user } = render(<Home />);
    expect(await screen.findByText('Rounds is not set up yet')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Add the data source' }));
    expect(server.backend.sentTo('POST /api/datasources')[0]?.body).toEqual({
      name: 'Rounds',
      type: 'quantyca-rounds-datasource',
      access: 'proxy',
      jsonData: {},
    });
    expect(openPage).toHaveBeenCalledWith('/connections/datasources/edit/new');
  });

  it('tells a viewer whom to ask where nothing is there', async () => {
    signIn('Viewer');
    knownDataSources();
    render(<Home />);
    const ask = 'Ask an administrator of this organisation to add the Rounds data source.';
    expect(await screen.findByText(ask)).toBeInTheDocument();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('tells a viewer in no perimeter what to do', async () => {
    signIn('Viewer');
    const status = aStatus.build({
      setup: { connections: 0, perimeters: 0 },
      caller: { role: 'Viewer', customers: [] },
    });
    server.backend.answers(resource('status'), status);
    server.backend.answers(resource('customers'), []);
    server.backend.answers('GET /api/search', []);
    render(<Home />);
    expect(await screen.findByText(/You may see no customer yet/)).toBeInTheDocument();
    expect(
      await screen.findByText('Ask an administrator of this organisation to let you see a customer.')
    ).toBeInTheDocument();
    expect(
      await screen.findByText('No dashboard that you may open carries the tag rounds; one that does is listed here.')
    ).toBeInTheDocument();
  });

  it('says where the caller may not use the data source', async () => {
    server.backend.refuses(resource('status'), 403, 'No valid identity.');
    render(<Home />);
    expect(await screen.findByText(/You may not use this data source/)).toBeInTheDocument();
  });

  it('shows an error with a way to try again', async () => {
    server.backend.refuses(resource('status'), 400, 'The set-up cannot be read: line 3.');
    const { user } = render(<Home />);
    expect(await screen.findByText('The set-up cannot be read: line 3.')).toBeInTheDocument();
    server.backend.answers(resource('status'), aStatus.build());
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Everything that is needed is set up.')).toBeInTheDocument();
  });

  it.each([
    ['the customers', resource('customers'), 'Customers are away.'],
    ['the dashboards', 'GET /api/search', 'Search is away.'],
  ])('shows the rest of the page where %s fail', async (_, route, sentence) => {
    server.backend.refuses(route, 400, sentence);
    render(<Home />);
    expect(await screen.findByText(sentence)).toBeInTheDocument();
    expect(await screen.findByText('Everything that is needed is set up.')).toBeInTheDocument();
  });

  it.each([
    ['customers', resource('customers'), /You may not use this data source/],
    ['dashboards', 'GET /api/search', /You may not search for dashboards/],
  ])('says that %s are not for the caller', async (_, route, sentence) => {
    server.backend.refuses(route, 403, '');
    render(<Home />);
    expect(await screen.findByText(sentence)).toBeInTheDocument();
  });

  it('lets a person choose among several data sources', async () => {
    const other = { ...stored, uid: 'second', name: 'Second' };
    server.backend.answers('GET /api/datasources', [stored, other]);
    server.backend.answers(
      'GET /api/datasources/uid/second/resources/status',
      aStatus.build({ setup: { state: 'missing', connections: 0 } })
    );
    const { user } = render(<Home />);
    await user.click(await screen.findByRole('combobox', { name: 'Data source' }));
    await user.click(await screen.findByRole('option', { name: 'Second' }));
    expect(await screen.findByRole('link', { name: 'Connect a ticket system' })).toBeInTheDocument();
  });

  it.each([
    ['Admin', ['Checklists', 'Playbook', 'Review', 'Publishing']],
    ['Editor', ['Checklists', 'Playbook', 'Review', 'Publishing']],
    ['Viewer', ['Playbook']],
  ] as const)('leads an %s to the pages that are his', async (role, names) => {
    signIn(role);
    render(<Home />);
    const links = within(await screen.findByRole('list', { name: 'Pages' })).getAllByRole('link');
    expect(links.map(({ textContent }) => textContent)).toEqual(names);
  });

  it('shows names from outside as text', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    server.backend.answers(resource('customers'), [aCustomer.build({ name: hostile })]);
    const { container } = render(<Home />);
    expect(await screen.findByText(hostile)).toBeInTheDocument();
    expect(container.querySelector('img')).toBeNull();
  });
});
