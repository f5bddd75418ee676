import { startBackend } from '../../testing/startBackend';
import { checkHealth } from './checkHealth';

const server = startBackend();
const route = 'GET /api/datasources/uid/rounds/health';

describe('checkHealth', () => {
  it('takes "not working" as an answer, although Grafana sends it with an error status', async () => {
    server.backend.answers(route, { status: 'ERROR', message: 'Signing in failed.', details: {} }, 400);
    await expect(checkHealth('rounds')).resolves.toMatchObject({ ok: false, message: 'Signing in failed.' });
  });

  it('says that it works', async () => {
    server.backend.answers(route, { status: 'OK', message: 'Working.' });
    await expect(checkHealth('rounds')).resolves.toMatchObject({ ok: true, message: 'Working.' });
  });

  it('throws where no verdict came', async () => {
    server.backend.refuses(route, 403, 'No.');
    await expect(checkHealth('rounds')).rejects.toMatchObject({ kind: 'not-allowed' });
  });
});
