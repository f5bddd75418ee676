import { screen } from '@testing-library/react';
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
const { preview, comment, link } = TICKET_ROUTES;

const acme = aWriteTarget.build();
const globex = aWriteTarget.build({ customer: 'globex', customerName: 'Globex', types: ['request'] });
const existing = { key: 'ACM-12', url: 'https://acme.atlassian.net/browse/ACM-12', title: 'Queue was stuck' };

const bodies = (route: string) => server.backend.sentTo(route).map(({ body }) => body);
const show = () => render(<OpenTicket context={A_PANEL} />);

beforeEach(() => {
  queryClient.clear();
  keptForms.clear();
  signIn('Editor');
  knownDataSources(aDataSource.build({ uid: 'rounds', name: 'Rounds' }));
  templateVariables({ customer: ['acme'] });
  mayWriteTo(server.backend, acme);
  previews(server.backend, { existing });
});

describe('a ticket that is open already', () => {
  it('is offered in place of a second one', async () => {
    show();
    expect(await screen.findByText('A ticket about this panel is open already')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /ACM-12/ })).toHaveAttribute('href', existing.url);
    expect(screen.getByText('Queue was stuck')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Open ticket' })).not.toBeInTheDocument();
  });

  it('takes the description as a comment', async () => {
    server.backend.answers(comment, { key: 'ACM-12', url: existing.url });
    const { user } = show();
    await screen.findByText('Queue was stuck');
    const text = screen.getByRole('textbox', { name: 'Description' });
    await user.clear(text);
    await user.type(text, 'Again ');
    await user.click(screen.getByRole('button', { name: 'Comment on it' }));
    expect(await screen.findByText('Comment added to ACM-12')).toBeInTheDocument();
    expect(bodies(comment)).toEqual([
      { customer: 'acme', connection: 'jira', key: 'ACM-12', text: 'Again', request: expect.any(String) },
    ]);
  });

  it('is linked to the panel', async () => {
    server.backend.answers(link, { key: 'ACM-12', url: existing.url });
    const { user } = show();
    await user.click(await screen.findByRole('button', { name: 'Link this panel to it' }));
    expect(await screen.findByText('ACM-12 is linked to this panel')).toBeInTheDocument();
    expect(bodies(link)).toEqual([
      { customer: 'acme', connection: 'jira', key: 'ACM-12', link: ITS_PATH, linkTitle: 'Operations / Queue of acme' },
    ]);
  });

  it('says why nothing could be added, and keeps the words', async () => {
    server.backend.refuses(comment, 403, 'The account may not comment in ACM.');
    const { user } = show();
    await user.click(await screen.findByRole('button', { name: 'Comment on it' }));
    expect(await screen.findByText('The account may not comment in ACM.')).toBeInTheDocument();
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Description' }).value).toContain(
      'Seen in Grafana'
    );
  });

  it('of one customer is not offered for another', async () => {
    mayWriteTo(server.backend, acme, globex);
    const { user } = show();
    await screen.findByText('Queue was stuck');
    server.backend.hangs(preview);
    await user.click(screen.getByRole('combobox', { name: /^Customer/ }));
    await user.click(await screen.findByRole('option', { name: /Globex/ }));
    expect(screen.queryByText('Queue was stuck')).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Comment on it' })).not.toBeInTheDocument();
  });
});
