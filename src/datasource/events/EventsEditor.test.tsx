import { screen } from '@testing-library/react';
import { aCustomer, aDataSource } from '../../testing/builders';
import { instanceSettings } from '../../testing/instanceSettings';
import { keep, useKept } from '../../testing/keep';
import { render } from '../../testing/render';
import { startBackend } from '../../testing/startBackend';
import { templateVariables } from '../../testing/templateVariables';
import { queryClient } from '../queryClient';
import { RoundsDataSource } from '../RoundsDataSource';
import type { RoundsQuery } from '../RoundsQuery';
import { EventsEditor } from './EventsEditor';

const server = startBackend();

it('shows the larger incidents where nothing is chosen, or planned windows of chosen customers', async () => {
  queryClient.clear();
  templateVariables({ customer: 'acme' });
  server.backend.answers('GET /api/datasources/uid/rounds/resources/customers', [aCustomer.build({ id: 'acme' })]);
  const datasource = new RoundsDataSource(instanceSettings(aDataSource.build({ uid: 'rounds' })));
  const kept = keep<RoundsQuery>({ refId: 'Anno', query: { later: 1 } });
  const Host = () => (
    <EventsEditor datasource={datasource} query={useKept(kept)} onChange={kept.set} onRunQuery={() => undefined} />
  );
  const { user } = render(<Host />);
  expect(screen.getByRole('combobox', { name: 'Show' })).toHaveValue('Incidents, from opening to resolution');
  expect(screen.getByPlaceholderText('P1 and P2')).toBeInTheDocument();
  expect(screen.getByText(/Public dashboards show no annotations/)).toBeInTheDocument();
  await user.click(screen.getByRole('combobox', { name: 'Show' }));
  await user.click(await screen.findByRole('option', { name: /^Planned windows/ }));
  await user.click(screen.getByRole('combobox', { name: 'Customers' }));
  await user.click(await screen.findByRole('option', { name: '$customer' }));
  expect(kept.get()).toEqual({
    refId: 'Anno',
    queryType: 'events',
    schema: 1,
    query: { later: 1, of: 'changes', customers: ['$customer'] },
  });
});
