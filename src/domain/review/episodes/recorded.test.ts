import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { aRule } from '../../../testing/review/historyRow';
import { episodesOf } from './episodesOf';
import { readEvents } from './readEvents';

const FILE = path.join(__dirname, '../../../../../shared/recordings/grafana-12.4.0.json');

const recording = z.object({
  exchanges: z.array(z.object({ name: z.string(), request: z.object({ path: z.string() }), response: z.unknown() })),
});
const row = z.object({
  ...{ id: z.number(), alertId: z.number(), alertName: z.string(), newState: z.string(), prevState: z.string() },
  ...{ time: z.number(), text: z.string(), tags: z.array(z.string()) },
});
const alert = z.object({
  ...{ labels: z.record(z.string(), z.string()), annotations: z.record(z.string(), z.string()), startsAt: z.string() },
});

const given = existsSync(FILE) ? it : it.skip;

given('what a real Grafana told is one episode, the same in its history and in its Alertmanager', () => {
  const { exchanges } = recording.parse(JSON.parse(readFileSync(FILE, 'utf8')));
  const answer = (is: (one: (typeof exchanges)[number]) => boolean) => exchanges.find(is)?.response;
  const rows = z.array(row).parse(answer(({ name }) => name === 'alert state annotations'));
  const live = z.array(alert).parse(answer(({ request }) => request.path.endsWith('/api/v2/alerts')));
  const [fires] = episodesOf([], {
    live: {
      ...{ at: Date.parse('2026-11-22T14:22:00Z'), isComplete: true },
      alerts: live.map(({ labels, annotations, startsAt }) => ({
        labels: Object.fromEntries(Object.entries(labels).filter(([name]) => !name.startsWith('__'))),
        ...{ annotations, ruleUid: labels['__alert_rule_uid__'] ?? '', startsAt: Date.parse(startsAt) },
        isSilenced: false,
      })),
    },
  });
  const episodes = episodesOf(readEvents({ rows }, [aRule('diskfull', 'DiskFull', 'ACME')]).events);
  expect(episodes).toMatchObject([
    { ruleUid: 'diskfull', service: 'etl', customer: 'acme', severity: 'critical', firings: 1, isCut: false },
  ]);
  expect(fires).toMatchObject({
    id: episodes[0]?.id,
    instance: episodes[0]?.instance,
    from: episodes[0]?.from,
    to: null,
  });
});
