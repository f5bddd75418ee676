import { config, type BackendSrvRequest } from '@grafana/runtime';
import { screen, waitFor, within } from '@testing-library/react';
import { aDataSource } from '../../testing/builders';
import { knownDataSources } from '../../testing/knownDataSources';
import { keep, useKept } from '../../testing/keep';
import { render } from '../../testing/render';
import { signIn } from '../../testing/signIn';
import { startBackend } from '../../testing/startBackend';
import type { EntryDraft } from '../../ui/playbook/PlaybookPart';
import { queryClient } from '../queryClient';
import { PlaybookPart } from './PlaybookPart';

const fake = startBackend();

const MATCH = 'POST /api/datasources/uid/rounds/resources/playbook/match';
const RULES = 'GET /api/prometheus/grafana/api/v1/rules';
const HISTORY = 'GET /api/annotations';
const SEARCH = 'GET /api/search';

const DRAFT: EntryDraft = {
  ...{ title: 'Restart', matchers: ['alertname="QueueDepth"'], customer: '', priority: 0, reviewedOn: '', rules: [] },
};

interface Asked {
  entries: Array<{ id: string }>;
  targets: Array<{ id: string; ruleUid: string }>;
}

const OTHERS = { id: 'panel:others/1', title: 'ESB queue depth' };

/** The backend's part: the draft matches what is of rule q; against another entry it wins or loses. */
const judge =
  (wins: boolean, problem = '') =>
  (request: BackendSrvRequest) => {
    const { entries, targets }: Asked = request.data;
    const ids = entries.map(({ id }) => id);
    const draft = ids.find((id) => id !== OTHERS.id);
    const winner = ids.includes(OTHERS.id) && !(wins && draft !== undefined) ? OTHERS.id : draft;
    return {
      entries: ids.map((id) => ({ id, problem: id === draft ? problem : '', catchAll: false, specificity: 4 })),
      matches: targets.map(({ id, ruleUid }) => ({ target: id, entry: ruleUid === 'q' ? winner : '', by: 'matchers' })),
    };
  };

const rule = (uid: string, name: string, alerts: unknown[] = []) => ({
  uid,
  name,
  type: 'alerting',
  labels: {},
  alerts,
});

let people = 0;

beforeEach(() => {
  queryClient.clear();
  people += 1;
  signIn('Editor', `person-${people}`);
  knownDataSources(aDataSource.build({ uid: 'rounds' }));
  const { backend } = fake;
  const alerts = ['ORD', 'INV'].map((queue) => ({ labels: { alertname: 'QueueDepth', queue }, state: 'Alerting' }));
  const rules = [rule('q', 'QueueDepth', alerts), rule('d', 'DiskFull')];
  backend.answers(RULES, { data: { groups: [{ name: 'g', file: 'Alerts', folderUid: 'f', rules }] } });
  backend.answers('GET /api/ruler/grafana/api/v1/rules', {});
  backend.answers(HISTORY, []);
  backend.answers(SEARCH, [{ uid: 'others', title: 'Others', url: '/d/others/x', type: 'dash-db' }]);
  const metadata = { name: 'others', resourceVersion: '1' };
  Object.assign(config, { namespace: 'default' });
  backend.answers('GET /apis/dashboard.grafana.app/v1beta1/namespaces/default/dashboards', { items: [{ metadata }] });
  const panel = {
    ...{ id: 1, type: 'quantyca-playbook-panel', title: OTHERS.title },
    options: { matchers: 'alertname=~"Queue.*"', steps: 'x' },
  };
  backend.answers('GET /api/dashboards/uid/others', {
    dashboard: { uid: 'others', title: 'Others', panels: [panel] },
    meta: { folderUid: '', folderTitle: '' },
  });
  backend.answers(MATCH, judge(true));
});

const show = (draft: EntryDraft = DRAFT) => render(<PlaybookPart part="judgement" draft={draft} entry="" />);

it('says how many rules and alerts the entry matches, which they are, and from which entry it takes them', async () => {
  const { user } = show();
  expect(await screen.findByText('Takes 3 over from ESB queue depth')).toBeInTheDocument();
  expect(screen.getByText('Matches 1 alert rule')).toBeInTheDocument();
  const instances = screen.getByText('Matches 2 instances of the last 90 days');
  await user.click(instances);
  const list = within(instances.closest('details') ?? document.body);
  expect(list.getByText('queue=ORD')).toBeInTheDocument();
  expect(list.getAllByRole('link', { name: 'QueueDepth' })[0]).toHaveAttribute('href', '/alerting/grafana/q/view');
});

it('says which entry goes first where it takes nothing over', async () => {
  fake.backend.answers(MATCH, judge(false));
  show();
  expect(await screen.findByText('Leaves 3 to ESB queue depth, which goes first')).toBeInTheDocument();
});

it('says what is wrong with the matchers, and where, in the backend’s words', async () => {
  fake.backend.answers(MATCH, judge(true, 'An operator is missing at character 12.'));
  show();
  expect(await screen.findByText('An operator is missing at character 12.')).toBeInTheDocument();
  expect(screen.queryByText(/Matches/)).toBeNull();
});

it('asks nobody while there is nothing to match', () => {
  show({ ...DRAFT, matchers: [] });
  expect(screen.getByText(/no alert finds this entry by itself/)).toBeInTheDocument();
  expect(fake.backend.sentTo(RULES)).toEqual([]);
});

it('says who may not see the rules, and judges the matchers all the same', async () => {
  fake.backend.refuses(RULES, 403, 'no');
  show();
  expect(await screen.findByText(/You may not see alert rules/)).toBeInTheDocument();
  expect(screen.getByText('Matches 0 alert rules')).toBeInTheDocument();
});

it('says what failed, and asks again', async () => {
  fake.backend.refuses(MATCH, 422, 'The alerts could not be matched within 20 seconds.');
  const { user } = show();
  expect(await screen.findByText('The alerts could not be matched within 20 seconds.')).toBeInTheDocument();
  fake.backend.answers(MATCH, judge(true));
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Matches 1 alert rule')).toBeInTheDocument();
});

it('needs a data source of ours', async () => {
  knownDataSources();
  show();
  expect(await screen.findByText(/once there is a data source of the type Rounds/)).toBeInTheDocument();
});

describe('the choice of a customer', () => {
  it('is of those whom the person may see', async () => {
    const route = 'GET /api/datasources/uid/rounds/resources/customers';
    fake.backend.answers(route, [{ id: 'acme', name: 'ACME' }]);
    const value = keep('');
    const Host = () => <PlaybookPart part="customer" value={useKept(value)} onChange={value.set} id={undefined} />;
    const { user } = render(<Host />);
    await waitFor(() => expect(screen.getByRole('combobox')).toBeEnabled());
    await user.click(screen.getByRole('combobox'));
    await user.click(await screen.findByText('ACME'));
    expect(value.get()).toBe('acme');
  });
});

describe('the choice of alert rules', () => {
  it('is by name, and keeps the uid of one that is gone', async () => {
    const value = keep(['gone']);
    const Host = () => <PlaybookPart part="rules" value={useKept(value)} onChange={value.set} id={undefined} />;
    const { user } = render(<Host />);
    expect(await screen.findByText('gone')).toBeInTheDocument();
    await user.click(screen.getByRole('combobox'));
    await user.click(await screen.findByText('DiskFull'));
    expect(value.get()).toEqual(['gone', 'd']);
  });
});
