import { screen } from '@testing-library/react';
import { aCustomer, aDataSource } from '../../../testing/builders';
import { instanceSettings } from '../../../testing/instanceSettings';
import { keep, useKept } from '../../../testing/keep';
import { render } from '../../../testing/render';
import { startBackend } from '../../../testing/startBackend';
import { templateVariables } from '../../../testing/templateVariables';
import { queryClient } from '../../queryClient';
import { QueryEditor } from '../../QueryEditor';
import { RoundsDataSource } from '../../RoundsDataSource';
import type { RoundsQuery } from '../../RoundsQuery';

const server = startBackend();

function show(queryType: string) {
  queryClient.clear();
  templateVariables({});
  server.backend.answers('GET /api/datasources/uid/rounds/resources/customers', [aCustomer.build({ id: 'acme' })]);
  const datasource = new RoundsDataSource(instanceSettings(aDataSource.build({ uid: 'rounds' })));
  const kept = keep<RoundsQuery>({ refId: 'A', schema: 1, queryType, query: { later: 1 } });
  const Host = () => (
    <QueryEditor datasource={datasource} query={useKept(kept)} onChange={kept.set} onRunQuery={() => undefined} />
  );
  const { user } = render(<Host />);
  const choose = async (name: string, option: RegExp) => {
    await user.click(screen.getByRole('combobox', { name }));
    await user.click(await screen.findByRole('option', { name: option }));
  };
  return { kept, user, choose };
}

it('asks for findings as a table, filtered, or for one number for an alert rule', async () => {
  const { kept, choose } = show('findings');
  expect(screen.getByRole('combobox', { name: 'Show as' })).toHaveValue('A table, one row a finding');
  await choose('Show as', /^Overdue/);
  expect(kept.get().query).toEqual({ later: 1, measure: 'overdue' });
  await choose('Show as', /^A table/);
  await choose('States', /^Came back/);
  await choose('Rules', /^Not seen by monitoring/);
  expect(kept.get().query).toEqual({ later: 1, states: ['came_back'], rules: ['b'] });
});

it('asks for figures as a table, or for one of them for an alert rule', async () => {
  const { kept, user, choose } = show('review-stats');
  expect(screen.queryByRole('switch')).not.toBeInTheDocument();
  await choose('Figure', /^noise_pct/);
  await user.click(screen.getByRole('switch', { name: 'One number a customer, for an alert rule' }));
  expect(kept.get().query).toEqual({ later: 1, figure: 'noise_pct', format: 'numeric' });
  await choose('Figure', /^All figures/);
  expect(kept.get().query).toEqual({ later: 1 });
});
