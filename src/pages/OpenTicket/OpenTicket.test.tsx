import type { PluginExtensionPanelContext } from '@grafana/data';
import { act, screen, waitFor, within } from '@testing-library/react';
import { aDataSource, aWriteTarget } from '../../testing/builders';
import { knownDataSources } from '../../testing/knownDataSources';
import { render } from '../../testing/render';
import { signIn } from '../../testing/signIn';
import { startBackend } from '../../testing/startBackend';
import { templateVariables } from '../../testing/templateVariables';
import { A_PANEL, ITS_PATH, mayWriteTo, previews, TICKET_ROUTES } from '../../testing/ticketRoutes';
import { queryClient } from '../queryClient';
import { keptForms } from './keptForms';
import { OpenTicket } from './OpenTicket';

const server = startBackend();
const { writing, preview, open } = TICKET_ROUTES;

const acme = aWriteTarget.build();
const globex = aWriteTarget.build({ customer: 'globex', customerName: 'Globex', types: ['request'] });

const targets = (...list: object[]) => mayWriteTo(server.backend, ...list);
const bodies = (route: string) => server.backend.sentTo(route).map(({ body }) => body);

function show(changed: Partial<PluginExtensionPanelContext> = {}) {
  const onDismiss = jest.fn();
  return { ...render(<OpenTicket context={{ ...A_PANEL, ...changed }} onDismiss={onDismiss} />), onDismiss };
}

const openButton = () => screen.findByRole('button', { name: 'Open ticket' });

beforeEach(() => {
  queryClient.clear();
  keptForms.clear();
  signIn('Editor');
  knownDataSources(aDataSource.build({ uid: 'rounds', name: 'Rounds' }));
  templateVariables({ customer: ['acme'] });
  targets(acme);
  previews(server.backend);
});

describe('the dialog', () => {
  it('proposes a ticket from what is seen', async () => {
    show();
    expect(await screen.findByRole('combobox', { name: /^Customer/ })).toHaveValue('ACME');
    expect(screen.getByRole('combobox', { name: /^Type/ })).toHaveValue('Incident');
    expect(screen.getByRole('combobox', { name: 'Priority' })).toHaveValue('As the ticket system decides');
    expect(screen.getByRole('textbox', { name: /^Title/ })).toHaveValue('Queue of acme (Operations)');
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Description' }).value).toMatch(
      /^Seen in Grafana on \d{4}-\d\d-\d\d \d\d:\d\d UTC, in Operations \/ Queue of acme:\nhttp:\/\/localhost\/d\/ops\?/
    );
    expect(screen.getByText('esb')).toBeInTheDocument();
    expect(screen.queryByText('night batch')).not.toBeInTheDocument();
    expect(screen.getByText(/a link back to “Operations \/ Queue of acme”/)).toBeInTheDocument();
  });

  it('shows what will be sent, as the ticket system says, and its warnings', async () => {
    previews(server.backend, { warnings: ['This project has no priorities.'] });
    show();
    const pane = within(await screen.findByRole('region', { name: 'What will be sent' }));
    expect(await pane.findByText('project ACM')).toBeInTheDocument();
    expect(pane.getByText('as it will stand there')).toBeInTheDocument();
    expect(pane.getByText('This project has no priorities.')).toBeInTheDocument();
    expect(bodies(preview)).toEqual([
      {
        customer: 'acme',
        connection: 'jira',
        type: 'incident',
        title: 'Queue of acme (Operations)',
        description: expect.stringContaining('http://localhost/d/ops?'),
        priority: 0,
        labels: ['esb'],
        fingerprint: 'panel:ops:3:acme',
        link: ITS_PATH,
        linkTitle: 'Operations / Queue of acme',
      },
    ]);
  });

  it('asks for a preview once the person pauses, not for every letter', async () => {
    const { user } = show();
    await screen.findByText('project ACM');
    await user.type(await screen.findByRole('textbox', { name: /^Title/ }), '!!!');
    await waitFor(() => expect(bodies(preview)).toHaveLength(2));
    expect(bodies(preview)[1]).toMatchObject({ title: 'Queue of acme (Operations)!!!' });
  });

  it('opens the ticket and leads to it, in a window that learns nothing of this one', async () => {
    server.backend.answers(
      open,
      { key: 'ACM-42', url: 'https://acme.atlassian.net/browse/ACM-42', created: true },
      201
    );
    const { user, onDismiss } = show();
    await user.click(await openButton());
    expect(await screen.findByText('ACM-42 opened')).toBeInTheDocument();
    const there = screen.getByRole('link', { name: /ACM-42/ });
    expect(there).toHaveAttribute('href', 'https://acme.atlassian.net/browse/ACM-42');
    expect(there).toHaveAttribute('target', '_blank');
    expect(there).toHaveAttribute('rel', 'noopener noreferrer');
    expect(bodies(open)).toEqual([
      expect.objectContaining({
        fingerprint: 'panel:ops:3:acme',
        link: ITS_PATH,
        request: expect.stringMatching(/^[0-9a-f-]{36}$/),
      }),
    ]);
    expect(screen.getByRole('button', { name: 'Close' })).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(onDismiss).toHaveBeenCalledTimes(1);
  });

  it('makes one wish of twenty clicks', async () => {
    let answer: (reply: object) => void = () => undefined;
    server.backend.answers(open, () => new Promise((resolve) => (answer = resolve)));
    show();
    const button = await openButton();
    act(() => Array.from({ length: 20 }).forEach(() => button.click()));
    expect(await screen.findByRole('button', { name: 'Opening…' })).toBeInTheDocument();
    act(() => Array.from({ length: 20 }).forEach(() => button.click()));
    act(() => answer({ key: 'ACM-42', url: '', created: true }));
    expect(await screen.findByText('ACM-42 opened')).toBeInTheDocument();
    expect(bodies(open)).toHaveLength(1);
  });

  it('keeps every word when the answer is lost, and tries again with the same id', async () => {
    const sentence =
      'The ticket system gave no answer, so it is not known whether the ticket exists; trying again will find it.';
    server.backend.refuses(open, 502, sentence);
    const { user } = show();
    await user.type(await screen.findByRole('textbox', { name: /^Title/ }), ' since 8');
    await user.click(await openButton());
    expect(await screen.findByText('The ticket could not be opened')).toBeInTheDocument();
    expect(screen.getByText(sentence)).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: /^Title/ })).toHaveValue('Queue of acme (Operations) since 8');
    server.backend.answers(open, { key: 'ACM-42', url: '', created: false });
    await user.click(await openButton());
    expect(await screen.findByText('ACM-42 was open already; no second one was opened')).toBeInTheDocument();
    const [first, second] = bodies(open).map((body) => JSON.stringify(body));
    expect(second).toBe(first);
  });

  it('keeps what was typed where the dialog is closed by accident, and forgets it once it is sent', async () => {
    const { user, rerender } = show();
    await user.type(await screen.findByRole('textbox', { name: /^Title/ }), ' since 8');
    rerender(<p>Closed</p>);
    rerender(<OpenTicket context={A_PANEL} />);
    const title = await screen.findByRole('textbox', { name: /^Title/ });
    expect(title).toHaveValue('Queue of acme (Operations) since 8');
    server.backend.answers(open, { key: 'ACM-42', url: '', created: true });
    await user.click(await openButton());
    await screen.findByText('ACM-42 opened');
    rerender(<p>Closed</p>);
    rerender(<OpenTicket context={A_PANEL} />);
    expect(await screen.findByRole('textbox', { name: /^Title/ })).toHaveValue('Queue of acme (Operations)');
  });

  it('opens nothing on Enter in a field', async () => {
    const { user } = show();
    await screen.findByText('project ACM');
    await user.type(await screen.findByRole('textbox', { name: /^Title/ }), '{Enter}');
    expect(screen.queryByText(/Opening/)).not.toBeInTheDocument();
    expect(bodies(open)).toEqual([]);
  });

  it('can be filled in and sent with the keyboard alone', async () => {
    server.backend.answers(open, { key: 'ACM-42', url: '', created: true });
    const { user } = show();
    const title = await screen.findByRole('textbox', { name: /^Title/ });
    title.focus();
    await user.keyboard('{Control>}a{/Control}Stuck');
    const button = await openButton();
    for (let step = 0; step < 12 && document.activeElement !== button; step++) {
      await user.tab();
    }
    await user.keyboard('{Enter}');
    expect(await screen.findByText('ACM-42 opened')).toBeInTheDocument();
    expect(bodies(open)).toEqual([expect.objectContaining({ title: expect.stringContaining('Stuck') })]);
  });
});

describe('whose ticket it is', () => {
  it('is left open where several customers are shown, because the wrong one is the mistake to fear', async () => {
    targets(acme, globex);
    templateVariables({ customer: ['acme', 'globex'] });
    const { user } = show();
    expect(await screen.findByRole('combobox', { name: /^Customer/ })).toHaveValue('');
    expect(screen.getByText('Complete the form to see what would be sent.')).toBeInTheDocument();
    await user.click(await openButton());
    expect(await screen.findByText('Choose for whom the ticket is.')).toBeInTheDocument();
    expect(bodies(open)).toEqual([]);
    await user.click(screen.getByRole('combobox', { name: /^Customer/ }));
    await user.click(await screen.findByRole('option', { name: /Globex/ }));
    expect(screen.getByRole('combobox', { name: /^Type/ })).toHaveValue('Request');
    await waitFor(() => expect(bodies(preview)).toHaveLength(1));
    expect(bodies(preview)[0]).toMatchObject({ customer: 'globex', fingerprint: 'panel:ops:3:globex' });
  });

  it('is that of the panel which is repeated for a customer', async () => {
    targets(acme, globex);
    templateVariables({ customer: ['acme', 'globex'] });
    show({ scopedVars: { customer: { value: 'globex', text: 'Globex' } } });
    expect(await screen.findByRole('combobox', { name: /^Customer/ })).toHaveValue('Globex');
  });

  it('is asked at the data source that the panel asks', async () => {
    knownDataSources(
      aDataSource.build({ uid: 'other', name: 'Other' }),
      aDataSource.build({ uid: 'rounds', name: 'Rounds' })
    );
    show();
    expect(await screen.findByRole('combobox', { name: /^Customer/ })).toBeInTheDocument();
    expect(screen.getByRole('combobox', { name: 'Data source' })).toHaveValue('Rounds');
  });
});

describe('where there is nothing to fill in', () => {
  it('tells an administrator which setting is missing', async () => {
    targets();
    signIn('Admin');
    server.backend.answers('GET /api/datasources', [
      { uid: 'rounds', name: 'Rounds', type: 'quantyca-rounds-datasource' },
    ]);
    show();
    expect(
      await screen.findByText(/switch on “Allow opening and changing tickets” for a ticket system/)
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Open the settings' })).toHaveAttribute(
      'href',
      '/connections/datasources/edit/rounds'
    );
  });

  it('tells the others whom to ask for what', async () => {
    targets();
    show();
    expect(await screen.findByText(/An administrator switches on/)).toBeInTheDocument();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('shows a skeleton while it is asked where one may write', async () => {
    server.backend.hangs(writing);
    show();
    expect(await screen.findByRole('status', { name: 'Loading' })).toBeInTheDocument();
  });

  it('shows an error with a way to try again', async () => {
    server.backend.refuses(writing, 400, 'The set-up cannot be read.');
    const { user } = show();
    expect(await screen.findByText('The set-up cannot be read.')).toBeInTheDocument();
    targets(acme);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await openButton()).toBeInTheDocument();
  });

  it('says that there is no preview, and lets the ticket be opened all the same', async () => {
    server.backend.refuses(preview, 502, 'Jira cannot be reached.');
    server.backend.answers(open, { key: 'ACM-42', url: '', created: true });
    const { user } = show();
    expect(await screen.findByText('Jira cannot be reached.')).toBeInTheDocument();
    await user.click(await openButton());
    expect(await screen.findByText('ACM-42 opened')).toBeInTheDocument();
  });

  it('has nothing to do where there is no data source', async () => {
    knownDataSources();
    show();
    expect(await screen.findByText('Rounds is not set up yet')).toBeInTheDocument();
  });
});

it('shows texts from outside as text, and follows no address that is no page', async () => {
  const hostile = '<img src=x onerror=alert(1)> {{name}} $t(error.title)';
  previews(server.backend, { existing: { key: hostile, url: 'javascript:alert(1)', title: hostile } });
  targets({ ...acme, customerName: hostile });
  const { container } = show({ title: hostile });
  expect(await screen.findByRole('textbox', { name: /^Title/ })).toHaveValue(`${hostile} (Operations)`);
  expect(await screen.findAllByText(hostile, { exact: false })).not.toHaveLength(0);
  expect(container.querySelector('img')).toBeNull();
  expect(container.querySelector('a')).toBeNull();
});
