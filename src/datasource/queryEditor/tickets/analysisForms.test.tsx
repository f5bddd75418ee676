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
const at = 'GET /api/datasources/uid/rounds/resources';

function show(queryType: string, query: Record<string, unknown> = { later: 1 }) {
  queryClient.clear();
  templateVariables({ customer: 'acme' });
  server.backend.answers(`${at}/customers`, [aCustomer.build({ id: 'acme', name: 'ACME' })]);
  server.backend.answers(`${at}/values`, []);
  const datasource = new RoundsDataSource(instanceSettings(aDataSource.build({ uid: 'rounds' })));
  const kept = keep<RoundsQuery>({ refId: 'A', schema: 1, queryType, query });
  const Host = () => (
    <QueryEditor datasource={datasource} query={useKept(kept)} onChange={kept.set} onRunQuery={() => undefined} />
  );
  const { user } = render(<Host />);
  const choose = async (name: string, option: RegExp) => {
    await user.click(screen.getByRole('combobox', { name }));
    await user.click(await screen.findByRole('option', { name: option }));
  };
  return { saved: () => kept.get().query, user, choose };
}

describe('a trend', () => {
  it('that states nothing shows what it means', () => {
    show('trend');
    expect(screen.getByRole('combobox', { name: 'Show as' })).toHaveValue('Lines over time');
    expect(screen.getByRole('combobox', { name: 'Steps' })).toHaveValue('As the time range needs');
    for (const meant of ['All three', 'Every state', 'Nothing: all together']) {
      expect(screen.getByPlaceholderText(meant)).toBeInTheDocument();
    }
    expect(screen.getByText(/begin in the dashboard’s time zone/)).toBeInTheDocument();
  });

  it('chooses lines, steps and groups, and keeps what it does not know', async () => {
    const { saved, choose, user } = show('trend');
    await choose('Lines', /^Backlog/);
    await user.keyboard('{Escape}');
    await choose('Steps', /^Weeks/);
    await choose('Group by', /^Priority$/);
    expect(saved()).toEqual({ later: 1, measures: ['backlog'], bucket: 'week', groupBy: ['priority'] });
    await choose('Steps', /^As the time range needs/);
    expect(saved()).toEqual({ later: 1, measures: ['backlog'], groupBy: ['priority'] });
  });

  it('becomes one number for an alert rule, which has no steps', async () => {
    const { saved, choose, user } = show('trend', { format: 'series' });
    await choose('Show as', /^Growth of the backlog/);
    await user.click(screen.getByRole('checkbox', { name: /Show groups without tickets as 0/ }));
    expect(saved()).toEqual({ measure: 'growth', zero: true });
    expect(screen.queryByRole('combobox', { name: 'Steps' })).not.toBeInTheDocument();
    await choose('Show as', /^Lines over time/);
    expect(saved()).toEqual({ zero: true });
  });
});

describe('service levels', () => {
  it('that state nothing are the tickets at risk within four hours', () => {
    show('sla');
    expect(screen.getByRole('combobox', { name: 'View' })).toHaveValue('At risk');
    expect(screen.getByPlaceholderText('240')).toBeInTheDocument();
    expect(screen.getByPlaceholderText('Open ones')).toBeInTheDocument();
    expect(screen.getByPlaceholderText('Running or breached')).toBeInTheDocument();
    expect(screen.queryByRole('combobox', { name: 'Group by' })).not.toBeInTheDocument();
  });

  it('count down for each ticket', async () => {
    const { saved, choose, user } = show('sla', { format: 'numeric', withinMinutes: 60 });
    await choose('View', /^Countdown/);
    await user.type(screen.getByRole('spinbutton', { name: 'Limit' }), '20{Enter}');
    expect(saved()).toEqual({ withinMinutes: 60, view: 'countdown', limit: 20 });
    expect(screen.getByPlaceholderText('Running, paused or breached')).toBeInTheDocument();
    expect(screen.queryByRole('combobox', { name: 'Show as' })).not.toBeInTheDocument();
    expect(screen.queryByRole('combobox', { name: 'Group by' })).not.toBeInTheDocument();
    expect(screen.getByText(/below zero it is breached/)).toBeInTheDocument();
  });

  it('are counted for an alert rule', async () => {
    const { saved, choose, user } = show('sla');
    await user.type(screen.getByRole('spinbutton', { name: 'Due within (minutes)' }), '60{Enter}');
    await choose('Show as', /^Their number/);
    await choose('Group by', /^Customer$/);
    expect(saved()).toEqual({ later: 1, withinMinutes: 60, format: 'numeric', groupBy: ['customer'] });
    await choose('View', /^Compliance The share/);
    expect(saved()).toEqual({ later: 1, withinMinutes: 60, groupBy: ['customer'], view: 'compliance' });
  });

  it('show one number of compliance or all, and by month one of them', async () => {
    const { saved, choose } = show('sla', { view: 'compliance' });
    expect(screen.getByRole('combobox', { name: 'Numbers' })).toHaveValue('All, as a table');
    await choose('Numbers', /^Breached$/);
    expect(saved()).toEqual({ view: 'compliance', measure: 'breached' });
    await choose('View', /^Compliance by month/);
    expect(screen.getByRole('combobox', { name: 'Numbers' })).toHaveValue('Met %');
    expect(saved()).toEqual({ view: 'by-month' });
  });
});

describe('durations', () => {
  it('that state nothing are the times to resolution, as a table', () => {
    show('durations');
    expect(screen.getByRole('combobox', { name: 'Time to' })).toHaveValue('Resolution');
    expect(screen.getByRole('combobox', { name: 'Numbers' })).toHaveValue('All, as a table');
    expect(screen.getByText('Of tickets that were resolved in the time range.')).toBeInTheDocument();
  });

  it('measure the response, as one number', async () => {
    const { saved, choose } = show('durations');
    await choose('Time to', /^First response/);
    await choose('Numbers', /^90 % within/);
    expect(saved()).toEqual({ later: 1, of: 'acknowledge', measure: 'p90_s' });
    expect(screen.getByText('Of tickets that were created in the time range.')).toBeInTheDocument();
  });

  it('are one line a group over time', async () => {
    const { saved, choose } = show('durations');
    expect(screen.getByRole('combobox', { name: 'Over time' })).toHaveValue('No: the whole time range');
    await choose('Over time', /^Weeks/);
    expect(screen.getByRole('combobox', { name: 'Numbers' })).toHaveValue('Median');
    await choose('Numbers', /^90 % within/);
    expect(saved()).toEqual({ later: 1, format: 'series', bucket: 'week', measure: 'p90_s' });
  });

  it('are one number again without steps', async () => {
    const { saved, choose } = show('durations', { format: 'series', bucket: 'week', measure: 'p90_s' });
    await choose('Over time', /^No: the whole/);
    expect(saved()).toEqual({ measure: 'p90_s' });
    expect(screen.getByRole('combobox', { name: 'Numbers' })).toHaveValue('90 % within');
  });
});

describe('planned changes', () => {
  it('that state nothing are the windows of changes', () => {
    show('changes');
    expect(screen.getByPlaceholderText('Change')).toBeInTheDocument();
    expect(screen.getByRole('combobox', { name: 'Show as' })).toHaveValue('A list of windows');
  });

  it('are counted for an alert rule', async () => {
    const { saved, choose } = show('changes');
    await choose('Show as', /^How many are running now/);
    await choose('Group by', /^Customer$/);
    expect(saved()).toEqual({ later: 1, format: 'numeric', groupBy: ['customer'] });
  });
});
