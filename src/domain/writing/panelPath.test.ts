import { panelPath } from './panelPath';

const panel = { id: 3, dashboard: { uid: 'ops', title: '', tags: [] }, scopedVars: {} };
const shown = { from: 1000, to: 2000, variables: 'var-customer=acme&var-state=open&var-state=pending' };

describe('the address of a panel', () => {
  it('holds the time range, the panel and the variables', () => {
    expect(panelPath(panel, shown)).toBe(
      '/d/ops?from=1000&to=2000&viewPanel=panel-3&var-customer=acme&var-state=open&var-state=pending'
    );
  });

  it('takes what a panel is repeated for before the dashboard’s values', () => {
    expect(panelPath({ ...panel, scopedVars: { state: 'open' } }, shown)).toBe(
      '/d/ops?from=1000&to=2000&viewPanel=open%24panel-3&var-customer=acme&var-state=open'
    );
  });

  it('has no variables where there are none, or too many for a ticket', () => {
    const short = '/d/ops?from=1000&to=2000&viewPanel=panel-3';
    expect(panelPath(panel, { ...shown, variables: '' })).toBe(short);
    expect(panelPath(panel, { ...shown, variables: `var-host=${'x'.repeat(3000)}` })).toBe(short);
  });

  it('escapes whatever a variable holds', () => {
    const path = panelPath({ ...panel, scopedVars: { host: 'a&from=9#x' } }, { ...shown, variables: '' });
    const address = new URL(path, 'http://localhost');
    expect(address.searchParams.getAll('from')).toEqual(['1000']);
    expect(address.searchParams.get('var-host')).toBe('a&from=9#x');
    expect(address.hash).toBe('');
  });
});
