import { screen, waitFor, within } from '@testing-library/react';
import type { Grant, Publishing as Answer } from '../../domain/publishing/Grant';
import { aCustomer, aDataSource, aGrant } from '../../testing/builders';
import { knownDataSources } from '../../testing/knownDataSources';
import { render } from '../../testing/render';
import { signIn } from '../../testing/signIn';
import { startBackend } from '../../testing/startBackend';
import { Publishing } from './Publishing';

const server = startBackend();
const grants = 'GET /api/datasources/uid/rounds/resources/grants';
const make = 'POST /api/datasources/uid/rounds/resources/grants';
const acme = aCustomer.build({ id: 'acme', name: 'ACME' });
const anna = { at: '2027-01-12T09:30:05Z', by: 'anna' };

const answer = (...list: Grant[]): Answer => ({ grants: list, customers: [acme], queryTypes: ['tickets'] });

const entries = async () => within(await screen.findByRole('list', { name: 'Grants' })).getAllByRole('listitem');

async function chooseAcme(user: ReturnType<typeof render>['user']) {
  await user.click(await screen.findByRole('combobox', { name: /Customer/ }));
  await user.click(await screen.findByRole('option', { name: 'ACME' }));
}

beforeEach(() => {
  signIn('Editor');
  knownDataSources(aDataSource.build({ uid: 'rounds', name: 'Rounds' }));
  // Elsewhere the clipboard is out of reach.
  Object.defineProperty(window, 'isSecureContext', { configurable: true, value: true });
  server.backend.answers(grants, answer());
});

describe('Publishing', () => {
  it('shows a skeleton while it asks', () => {
    server.backend.hangs(grants);
    render(<Publishing />);
    expect(screen.getByRole('status', { name: 'Loading' })).toBeInTheDocument();
  });

  it('says that nothing is public where no grant was made', async () => {
    render(<Publishing />);
    expect(
      await screen.findByText('None has been made yet: public dashboards show nothing of your customers.')
    ).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Make grant' })).toBeInTheDocument();
  });

  it('shows an error with a way to try again', async () => {
    server.backend.refuses(grants, 400, 'There is no store: its folder cannot be written.');
    const { user } = render(<Publishing />);
    expect(await screen.findByText('There is no store: its folder cannot be written.')).toBeInTheDocument();
    server.backend.answers(grants, answer());
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText(/None has been made yet/)).toBeInTheDocument();
  });

  it('tells a Viewer that it is not for him', async () => {
    signIn('Viewer');
    server.backend.refuses(grants, 403, 'This needs the role Editor or Admin in this organisation.');
    render(<Publishing />);
    expect(await screen.findByText(/Only Editors and Admins of this organisation publish/)).toBeInTheDocument();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('leads to what is to be set up where there is no data source', async () => {
    knownDataSources();
    render(<Publishing />);
    expect(await screen.findByText('There is nothing to publish yet')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'See what is to be set up first' })).toHaveAttribute(
      'href',
      '/a/quantyca-rounds-app/home'
    );
  });

  it('lets a person choose among several data sources', async () => {
    knownDataSources(
      aDataSource.build({ uid: 'rounds', name: 'First' }),
      aDataSource.build({ uid: 'second', name: 'Second' })
    );
    server.backend.answers(
      'GET /api/datasources/uid/second/resources/grants',
      answer(aGrant.build({ note: 'Of the second' }))
    );
    const { user } = render(<Publishing />);
    await user.click(await screen.findByRole('combobox', { name: 'Data source' }));
    await user.click(await screen.findByRole('option', { name: 'Second' }));
    expect(await screen.findByText('Of the second')).toBeInTheDocument();
  });

  it('lists grants with their states, their makers and the times in the zone of the customer', async () => {
    server.backend.answers(
      grants,
      answer(
        aGrant.build({ id: 'Gr4nt', note: 'Lobby' }),
        aGrant.build({ live: false, revoked: { at: '2027-01-13T23:30:00Z', by: 'luca' } }),
        aGrant.build({ live: false, queryTypes: ['tickets', 'later'] })
      )
    );
    render(<Publishing />);
    const [live, revoked, forbidden] = await entries();
    expect(live).toHaveTextContent('●LiveACME · TicketsLobbyMade by anna, 2027-01-12 10:30 Europe/RomeGr4nt');
    expect(within(live ?? document.body).getByText('2027-01-12 10:30 Europe/Rome')).toHaveAttribute(
      'title',
      '2027-01-12 09:30:05 UTC'
    );
    expect(revoked).toHaveTextContent('–Revoked');
    expect(revoked).toHaveTextContent('Revoked by luca, 2027-01-14 00:30 Europe/Rome');
    expect(within(revoked ?? document.body).queryByRole('button')).not.toBeInTheDocument();
    expect(forbidden).toHaveTextContent('✕Forbidden by the set-upACME · Tickets, later');
  });

  it('offers no revoking to those who are no operators, and no form to those who may publish nobody', async () => {
    server.backend.answers(grants, { ...answer(aGrant.build()), customers: [] });
    render(<Publishing />);
    expect(await screen.findByText(/There is no customer that you may publish/)).toBeInTheDocument();
    expect(await entries()).toHaveLength(1);
    expect(screen.queryByRole('button', { name: /Revoke|Make grant/ })).not.toBeInTheDocument();
  });

  it('makes a grant after saying what will happen, and says what to do with it', async () => {
    const made = aGrant.build({ id: 'N3w-_id', note: 'Lobby' });
    server.backend.answers(make, made, 201);
    const { user } = render(<Publishing />);
    await chooseAcme(user);
    expect(
      screen.getByText(/Anyone with the link of a public dashboard that names this grant sees the tickets of ACME/)
    ).toBeInTheDocument();
    await user.type(screen.getByRole('textbox', { name: /Note/ }), ' Lobby ');
    server.backend.answers(grants, answer(made));
    await user.click(screen.getByRole('button', { name: 'Make grant' }));
    expect(await screen.findByText('The grant for ACME is made')).toBeInTheDocument();
    expect(server.backend.sentTo(make).map(({ body }) => body)).toEqual([
      { customer: 'acme', queryTypes: ['tickets'], note: 'Lobby' },
    ]);
    expect(screen.getByText('"grant": "N3w-_id"')).toBeInTheDocument();
    expect(await entries()).toHaveLength(1);
    expect(screen.getByRole('textbox', { name: /Note/ })).toHaveValue('');
    expect(screen.queryByText(/Anyone with the link/)).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Copy the new grant’s id' }));
    // Grafana's toast finds its place in steps of its own; the test ends when it stands.
    await waitFor(() => expect(screen.getByText('Copied')).toBeVisible());
    await expect(navigator.clipboard.readText()).resolves.toBe('N3w-_id');
  });

  it('sends nothing while something is missing', async () => {
    const { user } = render(<Publishing />);
    await user.click(await screen.findByRole('button', { name: 'Make grant' }));
    expect(await screen.findByText('Choose a customer.')).toBeInTheDocument();
    expect(server.backend.sentTo(make)).toEqual([]);
  });

  it('says why a grant could not be made, and keeps what was written', async () => {
    server.backend.refuses(make, 403, 'Only the operators of ACME may do this.');
    const { user } = render(<Publishing />);
    await chooseAcme(user);
    await user.type(screen.getByRole('textbox', { name: /Note/ }), 'Lobby');
    await user.click(screen.getByRole('button', { name: 'Make grant' }));
    expect(await screen.findByText('Only the operators of ACME may do this.')).toBeInTheDocument();
    expect(screen.getByText('The grant could not be made')).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: /Note/ })).toHaveValue('Lobby');
  });

  it('revokes a grant after naming the consequence', async () => {
    const grant = aGrant.build({ id: 'a/b' });
    const revoke = 'POST /api/datasources/uid/rounds/resources/grants/a%2Fb/revoke';
    const ended = { ...grant, live: false, revoked: anna };
    server.backend.answers(grants, answer(grant));
    server.backend.answers(revoke, ended);
    const { user } = render(<Publishing />);
    await user.click(await screen.findByRole('button', { name: 'Revoke the grant for ACME' }));
    expect(screen.getByText(/stop showing ACME at once/)).toBeInTheDocument();
    expect(server.backend.sentTo(revoke)).toEqual([]);
    server.backend.answers(grants, answer(ended));
    await user.click(screen.getByRole('button', { name: 'Revoke' }));
    expect(await screen.findByText(/Revoked by anna/)).toBeInTheDocument();
    expect(server.backend.sentTo(revoke).map(({ body }) => body)).toEqual([{}]);
  });

  it('keeps a grant where a person thinks better of it', async () => {
    server.backend.answers(grants, answer(aGrant.build()));
    const { user } = render(<Publishing />);
    await user.click(await screen.findByRole('button', { name: 'Revoke the grant for ACME' }));
    await user.click(screen.getByRole('button', { name: 'Keep' }));
    await waitFor(() => expect(screen.queryByText(/stop showing ACME/)).not.toBeInTheDocument());
    expect(server.backend.sent.map(({ method }) => method)).not.toContain('POST');
  });

  it('says why a grant could not be revoked', async () => {
    const grant = aGrant.build({ id: 'Gr4nt', live: false });
    server.backend.answers(grants, answer(grant));
    server.backend.refuses(`${make}/Gr4nt/revoke`, 403, 'Only the operators of ACME may do this.');
    const { user } = render(<Publishing />);
    await user.click(await screen.findByRole('button', { name: 'Revoke the grant for ACME' }));
    await user.click(screen.getByRole('button', { name: 'Revoke' }));
    expect(await screen.findByText('The grant could not be revoked')).toBeInTheDocument();
    expect(screen.getByText('Only the operators of ACME may do this.')).toBeInTheDocument();
  });

  it('shows texts from outside as text', async () => {
    const hostile = '<img src=x onerror=alert(1)> {{name}} $t(error.title)';
    const customer = { id: 'acme', name: hostile, zone: 'Europe/Rome' };
    const made = { at: anna.at, by: hostile };
    server.backend.answers(grants, answer(aGrant.build({ customer, note: hostile, made, queryTypes: [hostile] })));
    const { container } = render(<Publishing />);
    const [entry] = await entries();
    expect(within(entry ?? document.body).getAllByText(hostile)).toHaveLength(2);
    expect(entry).toHaveTextContent(`Made by ${hostile}`);
    expect(container.querySelector('img')).toBeNull();
  });
});
