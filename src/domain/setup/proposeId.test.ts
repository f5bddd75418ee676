import { ID_PATTERN, proposeId } from './proposeId';

describe('proposeId', () => {
  it.each([
    ['ACME', [], 'acme'],
    ['ACME S.p.A.', [], 'acme-s-p-a'],
    ['Città di Castello', [], 'citta-di-castello'],
    ['Acme', ['acme'], 'acme-2'],
    ['Acme', ['acme', 'acme-2'], 'acme-3'],
    ['', [], ''],
    ['客户', [], ''],
    ['<script>', [], 'script'],
  ])('%s, where %j are taken, gives %s', (name, taken, expected) => {
    expect(proposeId(name, taken)).toBe(expected);
  });

  it('stays within the allowed length', () => {
    expect(proposeId('x'.repeat(200), ['x'.repeat(58)])).toMatch(ID_PATTERN);
  });
});
