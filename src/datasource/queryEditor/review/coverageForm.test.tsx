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

it('asks for coverage as a table, or for one number for an alert rule, and keeps what it does not know', async () => {
  queryClient.clear();
  templateVariables({});
  server.backend.answers('GET /api/datasources/uid/rounds/resources/customers', [aCustomer.build({ id: 'acme' })]);
  const datasource = new RoundsDataSource(instanceSettings(aDataSource.build({ uid: 'rounds' })));
  const kept = keep<RoundsQuery>({ refId: 'A', schema: 1, queryType: 'coverage', query: { later: 1 } });
  const Host = () => (
    <QueryEditor datasource={datasource} query={useKept(kept)} onChange={kept.set} onRunQuery={() => undefined} />
  );
  const { user } = render(<Host />);
  expect(screen.getByRole('combobox', { name: 'Numbers' })).toHaveValue('All, as a table');
  await user.click(screen.getByRole('combobox', { name: 'Numbers' }));
  await user.click(await screen.findByRole('option', { name: /^Covered %/ }));
  expect(kept.get().query).toEqual({ later: 1, measure: 'coverage_pct' });
  await user.click(screen.getByRole('combobox', { name: 'Numbers' }));
  await user.click(await screen.findByRole('option', { name: /^All, as a table/ }));
  expect(kept.get().query).toEqual({ later: 1 });
});
