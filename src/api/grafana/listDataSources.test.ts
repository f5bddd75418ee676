import { aDataSource } from '../../testing/builders';
import { knownDataSources } from '../../testing/knownDataSources';
import { startBackend } from '../../testing/startBackend';
import { listDataSources } from './listDataSources';

const server = startBackend();

describe('listDataSources', () => {
  it('asks the server for those who may list them, and shows only ours, by name', async () => {
    const ours = { type: 'quantyca-rounds-datasource', readOnly: true };
    server.backend.answers('GET /api/datasources', [
      { uid: 'b', name: 'Rounds B', ...ours },
      { uid: 'x', name: 'Loki', type: 'loki' },
      { uid: 'a', name: 'Rounds A', ...ours },
    ]);
    await expect(listDataSources(true)).resolves.toEqual([
      { uid: 'a', name: 'Rounds A', readOnly: true },
      { uid: 'b', name: 'Rounds B', readOnly: true },
    ]);
  });

  it('puts the default one first', async () => {
    const ours = { type: 'quantyca-rounds-datasource', readOnly: false };
    server.backend.answers('GET /api/datasources', [
      { uid: 'a', name: 'A', ...ours },
      { uid: 'z', name: 'Z', ...ours, isDefault: true },
    ]);
    const [first] = await listDataSources(true);
    expect(first).toEqual({ uid: 'z', name: 'Z', readOnly: false });
  });

  it('asks nobody for the others', async () => {
    const known = aDataSource.build();
    knownDataSources(known);
    await expect(listDataSources(false)).resolves.toEqual([known]);
  });
});
