import { screen, waitFor } from '@testing-library/react';
import { RoundsDataSource } from '../../RoundsDataSource';
import { QueryEditor } from '../../QueryEditor';
import type { RoundsQuery } from '../../RoundsQuery';
import { queryClient } from '../../queryClient';
import { aCustomer, aDataSource } from '../../../testing/builders';
import { aChecklist, aKnownChecklist, knownChecklists } from '../../../testing/checklistBuilders';
import { instanceSettings } from '../../../testing/instanceSettings';
import { keep, useKept } from '../../../testing/keep';
import { render } from '../../../testing/render';
import { startBackend } from '../../../testing/startBackend';
import { templateVariables } from '../../../testing/templateVariables';

const server = startBackend();
const at = 'GET /api/datasources/uid/rounds/resources';

beforeEach(() => {
  queryClient.clear();
  templateVariables({ customer: 'acme' });
  server.backend.answers(`${at}/customers`, [aCustomer.build({ id: 'acme', name: 'ACME' })]);
  const globex = { id: 'globex-x', title: 'Evening', customer: { id: 'globex', name: 'Globex' } };
  server.backend.answers(
    `${at}/checklists`,
    knownChecklists(aKnownChecklist(), aKnownChecklist(aChecklist.build(), globex))
  );
});

function show(query: Partial<RoundsQuery>) {
  const datasource = new RoundsDataSource(instanceSettings(aDataSource.build({ uid: 'rounds' })));
  const kept = keep<RoundsQuery>({ refId: 'A', schema: 1, ...query });
  const run = jest.fn();
  const Host = () => <QueryEditor datasource={datasource} query={useKept(kept)} onChange={kept.set} onRunQuery={run} />;
  return { ...render(<Host />), saved: kept.get, run };
}

type User = ReturnType<typeof show>['user'];

async function choose(user: User, field: string, option: RegExp | string) {
  await user.click(screen.getByRole('combobox', { name: field }));
  await user.click(await screen.findByRole('option', { name: option }));
}

describe('a query for rounds', () => {
  it('that states nothing means today’s of all customers', async () => {
    const { saved } = show({ queryType: 'rounds', query: {} });
    expect(screen.getByRole('combobox', { name: 'Rounds of' })).toHaveValue('Today');
    expect(screen.getByRole('combobox', { name: 'Show' })).toHaveValue('Rounds');
    expect(screen.queryByRole('combobox', { name: 'Answered' })).not.toBeInTheDocument();
    await waitFor(() => expect(server.backend.sent).toHaveLength(2));
    expect(saved().query).toEqual({});
  });

  it('chooses checklists of the chosen customers, states and a time', async () => {
    const { user, saved } = show({ queryType: 'rounds', query: { customers: ['acme'], later: 1 } });
    await user.click(screen.getByRole('combobox', { name: 'Checklists' }));
    expect(await screen.findByRole('option', { name: 'ACME · Morning round' })).toBeInTheDocument();
    expect(screen.queryByRole('option', { name: /Evening/ })).not.toBeInTheDocument();
    await user.click(screen.getByRole('option', { name: 'ACME · Morning round' }));
    await user.keyboard('{Escape}');
    await choose(user, 'Rounds of', 'The time range');
    await choose(user, 'States', '✕ Missed');
    expect(saved().query).toEqual({
      ...{ customers: ['acme'], later: 1, checklists: ['acme-morning'] },
      ...{ timeField: 'start', states: ['missed'] },
    });
  });

  it('can be of one day', async () => {
    const { user, saved } = show({ queryType: 'rounds', query: { timeField: 'start' } });
    await choose(user, 'Rounds of', 'One day');
    expect(saved().query).toEqual({ day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
    const day = screen.getByRole('textbox', { name: 'Day' });
    await user.clear(day);
    await user.type(day, '2026-11-20{Enter}');
    expect(saved().query).toEqual({ day: '2026-11-20' });
  });

  it('becomes one for checks and keeps what it asks for', async () => {
    const { user, saved } = show({ queryType: 'rounds', query: { states: ['missed'], timeField: 'start' } });
    // Typed, as a long list draws only some of its options.
    await user.click(screen.getByRole('combobox', { name: 'Show' }));
    await user.keyboard('{Control>}a{/Control}Checks');
    await user.click(await screen.findByRole('option', { name: /^Checks/ }));
    await choose(user, 'Answered', 'Alert rule');
    expect(saved()).toMatchObject({
      queryType: 'checks',
      query: { states: ['missed'], timeField: 'start', kinds: ['alert'] },
    });
  });
});

describe('a query for check statistics', () => {
  it('means the time range by customer as a table', () => {
    show({ queryType: 'check-stats', query: {} });
    expect(screen.getByRole('combobox', { name: 'Rounds of' })).toHaveValue('The time range');
    expect(screen.getByRole('combobox', { name: 'Shape' })).toHaveValue('Table');
    expect(screen.queryByRole('combobox', { name: 'Number' })).not.toBeInTheDocument();
  });

  it('takes groups, a shape and one number; those of this moment have no series', async () => {
    const { user, saved } = show({ queryType: 'check-stats', query: {} });
    await choose(user, 'Group by', 'Checklist');
    await user.keyboard('{Escape}');
    await choose(user, 'Shape', /^For alert rules/);
    await choose(user, 'Number', 'Overdue now');
    await user.click(screen.getByRole('checkbox', { name: /Show groups without a round as 0/ }));
    expect(saved().query).toEqual({ groupBy: ['checklist'], format: 'numeric', measure: 'overdue', zero: true });
    await choose(user, 'Shape', /^Series/);
    await user.click(screen.getByRole('combobox', { name: 'Number' }));
    expect(screen.queryByRole('option', { name: 'Overdue now' })).not.toBeInTheDocument();
  });
});
