import { readFileSync } from 'node:fs';
import path from 'node:path';
import { TREND_BUCKETS, TREND_LINES, TREND_NUMBERS, readTrendQuery } from './TrendQuery';

const go = (file: string) => readFileSync(path.resolve(__dirname, '../../../pkg', file), 'utf8');
const words = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, word]) => word);

it.each([
  [undefined, {}],
  ['text', {}],
  [{ bucket: 'fortnight', measures: 'all', measure: 'evil', groupBy: 3, later: 1 }, { later: 1 }],
  [
    { bucket: 'day', measures: ['opened'], groupBy: ['priority'] },
    { bucket: 'day', measures: ['opened'], groupBy: ['priority'] },
  ],
])('reads %j', (saved, shown) => {
  expect(JSON.parse(JSON.stringify(readTrendQuery(saved)))).toEqual(shown);
});

it('knows the backend’s words', () => {
  const measures = words(go('plugin/tickets/trend.go'), /trend\w+ +(?:trendMeasure )?= "(\w+)"/g);
  expect([...TREND_NUMBERS].sort()).toEqual(measures.sort());
  expect(TREND_NUMBERS.filter((number) => number !== 'growth')).toEqual(TREND_LINES);
  const buckets = words(go('ticket/bucket.go'), /^\t\w+ +BucketSize = "(\w+)"/gm);
  expect(TREND_BUCKETS).toEqual(['auto', ...buckets]);
});
