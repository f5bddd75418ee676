import { dateTime, type InterpolateFunction } from '@grafana/data';
import { config, getTemplateSrv, locationService } from '@grafana/runtime';
import { act, screen } from '@testing-library/react';
import { signIn } from '../../testing/signIn';
import { startBackend } from '../../testing/startBackend';
import { render } from '../../testing/render';
import { templateVariables } from '../../testing/templateVariables';
import { PlaybookPanel } from './PlaybookPanel';

// The panel asks nothing of anybody: any request fails the test.
startBackend();

const STEPS = '- [ ] Look\n- [ ] Restart\n\n    restart {{labels.service}}';

const replaceVariables: InterpolateFunction = (...given) => getTemplateSrv().replace(...given);

let people = 0;

beforeEach(() => {
  jest.useFakeTimers({ advanceTimers: true, now: Date.parse('2026-11-22T21:30:00Z') });
  window.localStorage.clear();
  people += 1;
  Object.assign(config, { publicDashboardAccessToken: undefined });
  signIn('Viewer', `person-${people}`);
  templateVariables({});
  locationService.push('/d/esb/queue');
});

afterEach(() => jest.useRealTimers());

function show(options: unknown, { id = 3, title = 'Queue', timeZone = 'utc' } = {}) {
  const range = { from: dateTime(1_000), to: dateTime(2_000) };
  return render(
    <PlaybookPanel
      // As in a dashboard's JSON, which anybody may have written.
      options={JSON.parse(JSON.stringify(options))}
      title={title}
      id={id}
      width={390}
      height={600}
      timeRange={{ ...range, raw: range }}
      timeZone={timeZone}
      replaceVariables={replaceVariables}
    />
  );
}

describe('an entry', () => {
  it('has its own title, or that of the panel, which stands above it already', () => {
    show({ title: 'Restart the queue', steps: STEPS });
    expect(screen.getByRole('heading', { name: 'Restart the queue' })).toBeInTheDocument();
    expect(screen.getByRole('region', { name: 'Playbook entry Restart the queue' })).toHaveAttribute('tabindex', '0');
    show({ steps: STEPS });
    expect(screen.queryByRole('heading', { name: 'Queue' })).toBeNull();
  });

  it('fills in the dashboard’s variables and time, and nothing else of Grafana', () => {
    templateVariables({ service: 'esb 1', all: ['a', 'b'] });
    const url =
      '/d/x?var-s=$service&${all:queryparam}&from=${__from}&to=${__to}&u=${__user.login}&l={{labels.service}}';
    show({ steps: STEPS, links: [{ title: 'There', url }] });
    expect(screen.getByRole('link', { name: 'There' })).toHaveAttribute(
      'href',
      '/d/x?var-s=esb%201&var-all=a&var-all=b&from=1000&to=2000&u=${__user.login}&l=esb%201'
    );
    expect(screen.getByText('esb 1')).toBeInTheDocument();
  });

  it('takes over another value of a variable with the address', () => {
    templateVariables({ service: 'esb' });
    show({ steps: STEPS });
    templateVariables({ service: 'etl' });
    act(() => locationService.partial({ 'var-service': 'etl' }));
    expect(screen.getByText('etl')).toBeInTheDocument();
  });

  it('is stale half a year after its review', () => {
    show({ steps: STEPS, reviewedOn: '2026-01-01' });
    expect(screen.getByText(/^Stale · Reviewed 2026-01-01, 325 days ago$/)).toBeInTheDocument();
  });

  it.each([null, 5, [], { steps: 5, links: 'x', matchers: {}, rules: 1 }, { links: [null, 5] }])(
    'that is none is shown as empty: %j',
    (options) => {
      show(options);
      expect(screen.getByText('No entry is written here yet')).toBeInTheDocument();
    }
  );
});

describe('ticks', () => {
  const status = () => screen.getByRole('status').textContent;

  it('stay for the day, for this person and this panel', async () => {
    const first = show({ steps: STEPS });
    await first.user.click(screen.getByText('Look'));
    first.rerender(<></>);
    show({ steps: STEPS });
    expect(status()).toBe('1 of 2 done');
  });

  it('are those of one panel', async () => {
    const first = show({ steps: STEPS });
    await first.user.click(screen.getByText('Look'));
    first.rerender(<></>);
    show({ steps: STEPS }, { id: 4 });
    expect(status()).toBe('0 of 2 done');
  });

  it('are those of one person', async () => {
    const first = show({ steps: STEPS });
    await first.user.click(screen.getByText('Look'));
    first.rerender(<></>);
    Object.assign(config.bootData.user, { uid: 'another' });
    show({ steps: STEPS });
    expect(status()).toBe('0 of 2 done');
  });

  it('are gone at midnight in the dashboard’s zone, also on a screen that nobody reloads', async () => {
    const { user } = show({ steps: STEPS }, { timeZone: 'Europe/Rome' });
    await user.click(screen.getByText('Look'));
    expect(status()).toBe('1 of 2 done');
    act(() => jest.advanceTimersByTime(91 * 60_000));
    expect(status()).toBe('0 of 2 done');
  });

  it('of days gone by leave nothing behind', async () => {
    const { user } = show({ steps: STEPS });
    await user.click(screen.getByText('Look'));
    jest.setSystemTime(Date.parse('2026-11-25T08:00:00Z'));
    act(() => jest.advanceTimersByTime(61_000));
    await user.click(screen.getByText('Restart'));
    const kept = Object.keys(window.localStorage).filter((key) => key.includes('.steps.'));
    expect(kept).toEqual([expect.stringMatching(/2026-11-25$/)]);
  });
});

describe('a public dashboard', () => {
  beforeEach(() => {
    Object.assign(config, { publicDashboardAccessToken: 'token' });
    locationService.push('/public-dashboards/token');
  });

  it('shows the steps, nothing to tick, and no link into Grafana', () => {
    const links = [
      { title: 'Inside', url: '/d/x' },
      { title: 'Wiki', url: 'https://wiki.example' },
    ];
    show({ steps: `${STEPS}\n\nSee [inside](/d/x).`, links });
    expect(screen.getByText('Restart')).toBeInTheDocument();
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual(['Wiki']);
    expect(screen.getByText(/See inside/)).toBeInTheDocument();
  });

  it('offers nobody to write an entry', () => {
    Object.assign(config.bootData.user, { orgRole: 'Admin' });
    show({});
    expect(screen.queryByRole('link')).toBeNull();
  });
});

describe('an empty panel', () => {
  it('leads who may edit it to its editor', () => {
    Object.assign(config.bootData.user, { orgRole: 'Editor' });
    locationService.push('/d/esb/queue?var-service=a');
    show({});
    const link = screen.getByRole('link', { name: 'Edit this panel' });
    expect(link).toHaveAttribute('href', '/d/esb/queue?var-service=a&editPanel=3');
  });

  it('says in the editor where to write', () => {
    Object.assign(config.bootData.user, { orgRole: 'Editor' });
    locationService.push('/d/esb/queue?editPanel=3');
    show({});
    expect(screen.getByText(/Write the steps on the right/)).toBeInTheDocument();
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('leads a viewer nowhere', () => {
    show({});
    expect(screen.getByText(/This panel shows what to do about an alert/)).toBeInTheDocument();
    expect(screen.queryByRole('link')).toBeNull();
  });
});
