import { matcher, matchersFrom } from './matchersFrom';
import { patternOf } from './patternOf';
import { titleWords } from './titleWords';

describe('patternOf', () => {
  it('tells rules, customers and what recurs apart, also where parts hold what parts them', () => {
    const patterns = [
      patternOf('a', 'acme', 'alert', 'x'),
      patternOf('b', 'acme', 'alert', 'x'),
      patternOf('a', 'acme|alert', 'x'),
      patternOf('a', 'acme', 'alert|x'),
      patternOf('a', 'acme', 'alert', 'x', ''),
      patternOf('a', 'acme\\', 'alert', 'x'),
    ];
    expect(new Set(patterns).size).toBe(patterns.length);
  });

  it('has at most 200 characters, of which the last tell long ones apart', () => {
    const [one, other] = ['1', '2'].map((end) => patternOf('c', 'acme', 'ticket', 'w'.repeat(500) + end));
    expect([one?.length, one === other]).toEqual([expect.any(Number), false]);
    expect(one?.length).toBeLessThanOrEqual(200);
  });

  it('holds nothing that could not be kept', () => {
    expect(patternOf('a', 'a\u0000b', 'x', '\uD800')).toBe('a|a b|x|\uFFFD');
  });
});

describe('titleWords', () => {
  it.each([
    ['Batch B-4711 failed on host7 at 2026-11-18', 'batch failed on at'],
    ['RE: Invoices missing in portal again (2nd time)', 'invoices missing in portal time'],
    ['Queue INV: 1,204 messages', 'queue inv messages'],
    ['Größe der Datei überschritten', 'größe der datei überschritten'],
    ['INC0010001', ''],
  ])('of %j are %j', (title, words) => {
    expect(titleWords(title)).toBe(words);
  });

  it('takes no time for hostile titles', () => {
    expect(titleWords('a.'.repeat(100_000)).length).toBeLessThanOrEqual(120);
  });
});

describe('matchersFrom', () => {
  it('writes values as the Alertmanager reads them', () => {
    expect(matcher('alertname', 'a"b\\c\nd\u0001')).toBe('alertname="a\\"b\\\\c\\nd\\u0001"');
    expect(matcher('my label', 'x')).toBe('"my label"="x"');
  });

  it('takes one label for the service, and none that says where', () => {
    const labels = { alertname: 'A', job: 'node', app: 'shop', instance: 'i', pod: 'p', host: 'h', __name__: 'x' };
    expect(matchersFrom([labels])).toBe('{alertname="A", app="shop"}');
    expect(matchersFrom([labels, { ...labels, app: 'other' }])).toBe('{alertname="A", job="node"}');
    expect(matchersFrom([])).toBe('');
    expect(matchersFrom([{ alertname: 'x'.repeat(3000) }])).toBe('');
  });
});
