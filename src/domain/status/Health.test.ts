import { readHealth } from './Health';

describe('readHealth', () => {
  it('reads the steps of an administrator', () => {
    const steps = [{ id: 'reached', title: 'Reached', state: 'ok', message: '', remedy: '' }];
    const health = readHealth({
      status: 'OK',
      message: 'fine',
      details: {
        grafana: { id: 'grafana', name: 'Grafana', steps },
        connections: [{ id: 'a', name: 'A', steps }],
        perimeters: null,
        store: { id: '', name: '', steps: null },
      },
    });
    expect(health).toEqual({
      ok: true,
      message: 'fine',
      connections: [{ id: 'a', name: 'A', steps }],
      perimeters: [],
      around: [{ id: 'grafana', name: 'Grafana', steps }],
    });
  });

  it.each([undefined, 'nonsense', { status: 'ERROR' }, { status: 5, details: 7 }])(
    'takes %j as not working',
    (answer) => {
      expect(readHealth(answer)).toMatchObject({ ok: false, connections: [], perimeters: [], around: [] });
    }
  );
});
