import { readFileSync } from 'node:fs';
import path from 'node:path';
import { SLA_MEASURES, SLA_VIEWS, readSlaQuery } from './SlaQuery';

const go = readFileSync(path.resolve(__dirname, '../../../pkg/plugin/tickets/sla.go'), 'utf8');
const words = (pattern: RegExp) => [...go.matchAll(pattern)].map(([, word]) => word);

it.each([
  [null, {}],
  [{ view: 'countup', withinMinutes: -1, measure: 'evil', format: 'series', grant: 'Gr4nt' }, { grant: 'Gr4nt' }],
  [
    { view: 'by-month', measure: 'n', withinMinutes: 60 },
    { view: 'by-month', measure: 'n', withinMinutes: 60 },
  ],
])('reads %j', (saved, shown) => {
  expect(JSON.parse(JSON.stringify(readSlaQuery(saved)))).toEqual(shown);
});

it('knows the backend’s words', () => {
  expect(SLA_VIEWS).toEqual(words(/^\tsla\w+ +(?:slaView )?= "([\w-]+)"/gm));
  expect(SLA_MEASURES).toEqual(words(/^\t\t\{Name: "(\w+)", Title: "/gm));
});
