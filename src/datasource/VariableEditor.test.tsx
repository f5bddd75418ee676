import { screen } from '@testing-library/react';
import { aCustomer, aDataSource } from '../testing/builders';
import { instanceSettings } from '../testing/instanceSettings';
import { keep, useKept } from '../testing/keep';
import { render } from '../testing/render';
import { startBackend } from '../testing/startBackend';
import { templateVariables } from '../testing/templateVariables';
import { queryClient } from './queryClient';
import { RoundsDataSource } from './RoundsDataSource';
import type { RoundsQuery } from './RoundsQuery';
import { VariableEditor } from './VariableEditor';

const server = startBackend();

function show(query: Partial<RoundsQuery> = {}) {
  const datasource = new RoundsDataSource(instanceSettings(aDataSource.build({ uid: 'rounds' })));
  const kept = keep<RoundsQuery>({ refId: 'A', ...query });
  const Host = () => (
    <VariableEditor datasource={datasource} query={useKept(kept)} onChange={kept.set} onRunQuery={jest.fn()} />
  );
  return { ...render(<Host />), saved: kept.get };
}

beforeEach(() => {
  queryClient.clear();
  templateVariables({ customer: ['acme'] });
  server.backend.answers('GET /api/datasources/uid/rounds/resources/customers', [
    aCustomer.build({ id: 'acme', name: 'ACME' }),
  ]);
});

describe('the editor of a variable', () => {
  it('offers customers at first', async () => {
    show();
    expect(await screen.findByRole('combobox', { name: 'Values of' })).toHaveValue('Customers');
    expect(screen.queryByRole('combobox', { name: 'In the tickets of' })).not.toBeInTheDocument();
  });

  it('narrows another field to the customers of a variable, and keeps what it does not know', async () => {
    const { user, saved } = show({ query: { field: 'customer', future: 1 } });
    await user.click(screen.getByRole('combobox', { name: 'Values of' }));
    await user.click(await screen.findByRole('option', { name: 'Assignees' }));
    await user.click(screen.getByRole('combobox', { name: 'In the tickets of' }));
    await user.click(await screen.findByRole('option', { name: '$customer' }));
    expect(saved()).toMatchObject({
      queryType: 'values',
      schema: 1,
      query: { field: 'assignee', customers: ['$customer'], future: 1 },
    });
  });
});
