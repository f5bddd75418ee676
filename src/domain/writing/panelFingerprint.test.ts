import { panelFingerprint } from './panelFingerprint';

const TAKEN = /^[A-Za-z0-9._:-]{1,128}$/;
const panel = (uid: string, id: number, scopedVars: Record<string, string> = {}) => ({
  id,
  dashboard: { uid, title: '', tags: [] },
  scopedVars,
});

describe('the fingerprint of a panel', () => {
  it('names dashboard, panel and customer', () => {
    expect(panelFingerprint(panel('rounds-ops_2', 7), 'acme')).toBe('panel:rounds-ops_2:7:acme');
  });

  it('is the same for the same panel, in whatever order its values come', () => {
    const one = panelFingerprint(panel('ops', 7, { host: 'a', state: 'b' }), 'acme');
    expect(panelFingerprint(panel('ops', 7, { state: 'b', host: 'a' }), 'acme')).toBe(one);
    expect(one).toMatch(TAKEN);
  });

  it('tells panels, customers, dashboards and copies of a repeated panel apart', () => {
    const all = [
      panelFingerprint(panel('ops', 7), 'acme'),
      panelFingerprint(panel('ops', 71), 'acme'),
      panelFingerprint(panel('ops', 7), 'globex'),
      panelFingerprint(panel('ops-7', 7), 'acme'),
      panelFingerprint(panel('ops', 7, { host: 'etl-1' }), 'acme'),
      panelFingerprint(panel('ops', 7, { host: 'etl-2' }), 'acme'),
      panelFingerprint(panel('ops', 7, { other: 'etl-2' }), 'acme'),
      panelFingerprint(panel('a:b', 7), 'acme'),
      panelFingerprint(panel('a_b', 7), 'acme'),
    ];
    expect(new Set(all).size).toBe(all.length);
  });

  it.each([
    ['a very long uid', panel('x'.repeat(300), 1)],
    ['letters that are not taken', panel('übung é/…', 1)],
    ['a value of any kind', panel('ops', 1, { host: '"><script> 漢' })],
  ])('is of what the backend takes with %s', (_, odd) => {
    expect(panelFingerprint(odd, 'c'.repeat(63))).toMatch(TAKEN);
  });

  it('tells two long uids apart that begin the same', () => {
    const long = 'x'.repeat(200);
    expect(panelFingerprint(panel(`${long}a`, 1), 'acme')).not.toBe(panelFingerprint(panel(`${long}b`, 1), 'acme'));
  });
});
