import { screen } from '@testing-library/react';
import { readTicketQuery } from '../../../domain/ticketQuery/readTicketQuery';
import { keep, useKept } from '../../../testing/keep';
import { render } from '../../../testing/render';
import { startBackend } from '../../../testing/startBackend';
import { templateVariables } from '../../../testing/templateVariables';
import { queryClient } from '../../queryClient';
import { WithQueries } from '../../WithQueries';
import { FilterFields } from './FilterFields';

const server = startBackend();
const values = 'GET /api/datasources/uid/rounds/resources/values';

function show(query: Record<string, unknown> = {}) {
  queryClient.clear();
  templateVariables({ team: ['Network'] });
  server.backend.answers(values, [{ value: 'Mail', label: 'Mail' }]);
  const kept = keep(query);
  const Host = () => {
    const saved = useKept(kept);
    return (
      <WithQueries>
        <FilterFields uid="rounds" saved={saved} query={readTicketQuery(saved)} onChange={kept.set} />
      </WithQueries>
    );
  };
  const { user } = render(<Host />);
  const choose = async (name: string, option: string) => {
    await user.click(screen.getByRole('combobox', { name }));
    await user.click(await screen.findByRole('option', { name: option }));
    await user.keyboard('{Escape}');
  };
  // A long list shows what fits; the rest is found by typing.
  const add = async (name: string) => {
    await user.type(screen.getByRole('combobox', { name: 'More filters' }), name);
    await user.click(await screen.findByRole('option', { name }));
  };
  return { saved: kept.get, user, choose, add };
}

it('shows the usual filters, and the others where they hold something', () => {
  show();
  expect(screen.getAllByRole('combobox')).toHaveLength(6);
  expect(screen.queryByRole('combobox', { name: 'Teams' })).not.toBeInTheDocument();
});

it('shows a saved filter, and what is left out', async () => {
  show({ filters: { teams: ['Network'], pending: ['(none)'], not: { services: ['Mail'], states: ['closed'] } } });
  for (const name of ['Teams', 'Waits for', 'Services, not', 'States, not']) {
    expect(await screen.findByRole('combobox', { name })).toBeInTheDocument();
  }
  expect(screen.getByRole('button', { name: /Remove \(none\)|\(none\)/ })).toBeInTheDocument();
});

it('adds a filter, whose names come from tickets, beside those without one', async () => {
  const { saved, choose, add } = show({ filters: { later: 1 } });
  await add('Services');
  await choose('Services', 'Mail');
  await choose('Services', '(none)');
  expect(saved()).toEqual({ filters: { later: 1, services: ['Mail', '(none)'] } });
});

it('leaves values out', async () => {
  const { saved, choose, add } = show();
  await add('States, not');
  await choose('States, not', '‖ Pending');
  await add('Teams, not');
  await choose('Teams, not', '$team');
  expect(saved()).toEqual({ filters: { not: { states: ['pending'], teams: ['$team'] } } });
});
