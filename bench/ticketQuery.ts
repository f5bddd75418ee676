import { callHost } from '../scripts/setUp/grafanaApi.ts';
import { siteDataSource } from '../scripts/setUp/siteDataSource.ts';
import { inMilliseconds, spread, type Figure } from './figures/measure.ts';

const tickets = 1000;
const latencyMs = 50;
const rounds = 5;

/** A site of its own with many tickets and a slow answer, and a data source on it that nobody has asked yet. */
async function freshDataSource(host: string, simulator: string, name: string): Promise<string> {
  const site = await callHost(simulator, 'POST', '/_sim/sites', { id: name, seed: 1, tickets, latencyMs });
  await callHost(host, 'POST', '/api/datasources', siteDataSource(name, String(site['url'])));
  return name;
}

async function query(host: string, uid: string): Promise<void> {
  await callHost(host, 'POST', '/api/ds/query', {
    from: 'now-6h',
    to: 'now',
    queries: [
      {
        refId: 'A',
        datasource: { type: 'quantyca-rounds-datasource', uid },
        queryType: 'tickets',
        schema: 1,
        query: { filters: { states: ['all'] }, limit: 5000 },
      },
    ],
  });
}

async function requestsOf(simulator: string, site: string): Promise<number> {
  const log = await callHost(simulator, 'GET', `/_sim/sites/${site}/requests`);
  await callHost(simulator, 'DELETE', `/_sim/sites/${site}/requests`);
  return Number(log['count'] ?? 0);
}

/**
 * A first ticket query and the same one again, through the whole way: host, back end,
 * simulated Jira with 1,000 tickets and 50 ms to each answer.
 */
export async function ticketQuery(host: string, simulator: string): Promise<Figure[]> {
  const first: number[] = [];
  const again: number[] = [];
  let firstRequests = 0;
  let againRequests = 0;
  for (let round = 0; round < rounds; round += 1) {
    const uid = await freshDataSource(host, simulator, `bench-${round}`);
    for (const list of [first, again]) {
      const started = performance.now();
      await query(host, uid);
      list.push(performance.now() - started);
      const requests = await requestsOf(simulator, uid);
      if (list === first) {
        firstRequests = requests;
      } else {
        againRequests = requests;
      }
    }
  }
  const ratio = spread(first).median / spread(again).median;
  const how = `${tickets.toLocaleString('en')} tickets, ${latencyMs} ms to each upstream answer, ${rounds} rounds`;
  return [
    {
      what: 'ticket query, first',
      value: inMilliseconds(spread(first)),
      how: `${how}; ${firstRequests} upstream requests`,
    },
    {
      what: 'ticket query, again',
      value: inMilliseconds(spread(again)),
      how: `${how}; ${againRequests} upstream requests`,
    },
    { what: 'first to again', value: `${ratio.toFixed(1)} to 1`, how: 'medians of one run' },
  ];
}
