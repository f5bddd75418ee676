import { AppPlugin, PluginType, type AppPluginMeta } from '@grafana/data';
import { screen } from '@testing-library/react';
import { reloadPage } from '../../api/grafana/reloadPage';
import { aDataSource, aStatus } from '../../testing/builders';
import { instanceSettings } from '../../testing/instanceSettings';
import { render } from '../../testing/render';
import { signIn } from '../../testing/signIn';
import { startBackend } from '../../testing/startBackend';
import { queryClient } from '../queryClient';
import { ConfigurationPage } from './ConfigurationPage';

jest.mock('../../api/grafana/openPage');
jest.mock('../../api/grafana/reloadPage');

const server = startBackend();
const ours = { type: 'quantyca-rounds-datasource' };
const status = (uid: string) => `GET /api/datasources/uid/${uid}/resources/status`;
const settings = 'POST /api/plugins/quantyca-rounds-app/settings';

function show(enabled: boolean) {
  const { meta } = instanceSettings(aDataSource.build());
  const plugin = new AppPlugin();
  const appMeta: AppPluginMeta = { ...meta, type: PluginType.app, enabled, jsonData: { kept: 1 } };
  plugin.meta = appMeta;
  return render(<ConfigurationPage plugin={plugin} query={{}} />);
}

beforeEach(() => {
  queryClient.clear();
  signIn('Admin');
  jest.mocked(reloadPage).mockClear();
});

describe('the configuration page of the app', () => {
  it('lists the data sources with their states and leads to their settings', async () => {
    server.backend.answers('GET /api/datasources', [
      { ...aDataSource.build({ uid: 'a', name: 'A', readOnly: true }), ...ours },
      { ...aDataSource.build({ uid: 'b', name: 'B' }), ...ours },
    ]);
    server.backend.answers(status('a'), aStatus.build());
    server.backend.answers(status('b'), aStatus.build({ setup: { state: 'missing' } }));
    show(true);
    expect(await screen.findByRole('link', { name: 'A' })).toHaveAttribute('href', '/connections/datasources/edit/a');
    expect(await screen.findByText('Ready')).toBeInTheDocument();
    expect(await screen.findByText('Not set up')).toBeInTheDocument();
    expect(screen.getByText('Provisioned')).toBeInTheDocument();
  });

  it.each([
    ['Cannot be read', { state: 'broken' }],
    ['Ready, with problems', { state: 'ready', problems: 1 }],
  ] satisfies Array<[string, object]>)('has a word for a data source that is not well: %s', async (word, setup) => {
    server.backend.answers('GET /api/datasources', [{ ...aDataSource.build({ uid: 'a' }), ...ours }]);
    server.backend.answers(status('a'), { ...aStatus.build(), setup: { ...aStatus.build().setup, ...setup } });
    show(true);
    expect(await screen.findByText(word)).toBeInTheDocument();
  });

  it('shows the error of one data source beside its name', async () => {
    server.backend.answers('GET /api/datasources', [{ ...aDataSource.build({ uid: 'a', name: 'A' }), ...ours }]);
    server.backend.refuses(status('a'), 404, 'The backend is not there.');
    show(true);
    expect(await screen.findByText('The backend is not there.')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'A' })).toBeInTheDocument();
  });

  it('says that there is none, and adds one', async () => {
    server.backend.answers('GET /api/datasources', []);
    server.backend.answers('POST /api/datasources', { datasource: { uid: 'new', name: 'Rounds' } });
    const { user } = show(true);
    expect(await screen.findByText('None has been added yet.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Add data source' }));
    expect(server.backend.sentTo('POST /api/datasources')).toHaveLength(1);
  });

  it('says why one could not be added', async () => {
    server.backend.answers('GET /api/datasources', []);
    server.backend.refuses('POST /api/datasources', 403, 'You need the permission datasources:create.');
    const { user } = show(true);
    await user.click(await screen.findByRole('button', { name: 'Add data source' }));
    expect(await screen.findByText('You need the permission datasources:create.')).toBeInTheDocument();
  });

  it('shows a skeleton while it asks', async () => {
    server.backend.hangs('GET /api/datasources');
    show(true);
    expect(screen.getByRole('status', { name: 'Loading' })).toBeInTheDocument();
  });

  it.each([
    [400, 'Broken.', 'Broken.'],
    [403, '', 'Only administrators of this organisation see the data sources.'],
  ])('shows what status %i means', async (code, error, sentence) => {
    server.backend.refuses('GET /api/datasources', code, error);
    show(true);
    expect(await screen.findByText(sentence)).toBeInTheDocument();
  });

  it('enables the app, keeps its settings, and loads the page anew', async () => {
    server.backend.answers(settings, {});
    const { user } = show(false);
    expect(screen.getByText('Disabled')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Enable' }));
    expect(server.backend.sentTo(settings)[0]?.body).toEqual({ enabled: true, pinned: true, jsonData: { kept: 1 } });
    expect(reloadPage).toHaveBeenCalledTimes(1);
  });

  it('asks before it disables the app', async () => {
    server.backend.answers('GET /api/datasources', []);
    server.backend.answers(settings, {});
    const { user } = show(true);
    await user.click(screen.getByRole('button', { name: 'Disable' }));
    expect(server.backend.sentTo(settings)).toHaveLength(0);
    expect(screen.getByText(/its panels and alert rules get no data/)).toBeInTheDocument();
    await user.click(screen.getAllByRole('button', { name: 'Disable' }).at(-1) ?? document.body);
    expect(server.backend.sentTo(settings)[0]?.body).toMatchObject({ enabled: false });
  });

  it('says why the app could not be enabled', async () => {
    server.backend.refuses(settings, 403, 'No.');
    const { user } = show(false);
    await user.click(screen.getByRole('button', { name: 'Enable' }));
    expect(await screen.findByText('No.')).toBeInTheDocument();
    expect(reloadPage).not.toHaveBeenCalled();
  });
});
