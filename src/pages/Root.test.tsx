import { screen } from '@testing-library/react';
import { MemoryRouter, useLocation } from 'react-router-dom';
import { knownDataSources } from '../testing/knownDataSources';
import { render } from '../testing/render';
import { signIn } from '../testing/signIn';
import { startBackend } from '../testing/startBackend';
import { queryClient } from './queryClient';
import { Root } from './Root';

startBackend();

// As Grafana has them; without them the router warns of its next version.
const future = { v7_startTransition: true, v7_relativeSplatPath: true };

beforeEach(() => {
  queryClient.clear();
  signIn('Editor');
  knownDataSources();
});

it.each([
  ['/', 'Rounds is not set up yet'],
  ['/home', 'Rounds is not set up yet'],
  ['/nowhere', 'Rounds is not set up yet'],
  ['/review', 'There is nothing to look back at yet'],
  ['/publishing', 'There is nothing to publish yet'],
])('%s shows its page', async (path, text) => {
  render(
    <MemoryRouter initialEntries={[path]} future={future}>
      <Root />
    </MemoryRouter>
  );
  expect(await screen.findByText(text)).toBeInTheDocument();
});

it('takes the app itself to its first page, the only address that Grafana’s menus know it by', async () => {
  const Address = () => <p>at {useLocation().pathname}</p>;
  render(
    <MemoryRouter initialEntries={['/']} future={future}>
      <Root />
      <Address />
    </MemoryRouter>
  );
  expect(await screen.findByText('at /home')).toBeInTheDocument();
});
