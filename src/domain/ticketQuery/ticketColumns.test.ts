import { readFileSync } from 'node:fs';
import path from 'node:path';
import { TICKET_COLUMNS } from './ticketColumns';

it('are the backend’s, but for those that are always there', () => {
  const table = readFileSync(path.resolve(__dirname, '../../../pkg/plugin/tickets/columns.go'), 'utf8');
  const optional = [...table.matchAll(/\{name: "(\w+)", title: "[^"]+", (?!standard)/g)].map(([, name]) => name);
  expect(TICKET_COLUMNS).toEqual(optional);
});
