import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { z } from 'zod';

import { findSources } from '../scripts/playbook/findSources.ts';
import { repository } from '../scripts/repository.ts';
import { inMilliseconds, spread, toOne, type Figure, type Spread } from './figures/measure.ts';

const instances = 400;
const changesEach = 25;
const rounds = 15;
const day = 24 * 60 * 60 * 1000;

type Read = (history: unknown, rules: readonly never[]) => { events: readonly unknown[] };
type List = (...parts: readonly unknown[]) => readonly unknown[];

const a = <Function_>(name: string) =>
  z.custom<Function_>((value) => typeof value === 'function', `The review has no ${name} any more.`);
const schema = z.object({
  readEvents: a<Read>('readEvents'),
  episodesOf: a<List>('episodesOf'),
  groupEpisodes: a<List>('groupEpisodes'),
  referenceEpisodes: a<List>('referenceEpisodes'),
});

async function product() {
  findSources();
  const from = async (file: string): Promise<object> => {
    const loaded: unknown = await import(pathToFileURL(path.join(repository, 'src', file)).href);
    return Object(loaded);
  };
  const files = ['readEvents', 'episodesOf', 'groupEpisodes'].map((name) => `domain/review/episodes/${name}.ts`);
  const modules = await Promise.all([...files, 'testing/review/referenceEpisodes.ts'].map(from));
  return schema.parse(Object.assign({}, ...modules));
}

/** Four weeks of many instances as Grafana's annotations have them, each with a value that holds a colon and a comma. */
function manyRows() {
  return Array.from({ length: instances * changesEach }, (_, n) => {
    const [instance, change] = [n % instances, Math.floor(n / instances)];
    const labels = {
      alertname: `Rule ${instance % 40}`,
      customer: `customer-${instance % 7}`,
      grafana_folder: 'Operations',
      host: `10.0.0.${instance}:5432, rack ${instance % 9}`,
      service: `service-${instance % 12}`,
      severity: instance % 3 === 0 ? 'critical' : 'warning',
    };
    const [prevState, newState] = change % 2 === 0 ? ['Normal', 'Alerting'] : ['Alerting', 'Normal'];
    const list = Object.entries(labels);
    return {
      ...{ id: n + 1, alertId: (instance % 40) + 1, alertName: labels.alertname, prevState, newState },
      time: Math.floor((change * 28 * day) / changesEach) + ((instance * 7_919) % (20 * 3_600)) * 1_000,
      text: `${labels.alertname} {${list.map(([name, value]) => `${name}=${value}`).join(', ')}} - A=95.5, B=1`,
      tags: list.map(([name, value]) => `${name}:${value.replaceAll(':', '_')}`),
    };
  });
}

function several(times: number, action: () => void): Spread {
  const took = Array.from({ length: times }, () => {
    const started = performance.now();
    action();
    return performance.now() - started;
  });
  return spread(took);
}

/** How long it takes from rows of the alert history to episodes, and from there to groups. */
export async function review(): Promise<Figure[]> {
  const { readEvents, episodesOf, groupEpisodes, referenceEpisodes } = await product();
  const rows = manyRows();
  const { events } = readEvents({ rows }, []);
  const episodes = episodesOf(events);
  const whole = several(rounds, () => episodesOf(readEvents({ rows }, []).events));
  const alone = several(rounds, () => episodesOf(events));
  const slow = several(1, () => referenceEpisodes(events));
  const groups = several(rounds, () => groupEpisodes(episodes, []));
  const count = rows.length.toLocaleString('en');
  const told = `${episodes.length.toLocaleString('en')} episodes of ${instances} instances`;
  return [
    {
      what: `${count} alert events to episodes`,
      value: inMilliseconds(whole),
      how: `${told}; with reading the labels of every row; median of ${rounds} runs`,
    },
    {
      what: 'the same without reading',
      value: inMilliseconds(alone),
      how: `against the plain reference of the tests ${toOne(slow.median, alone.median)}, in one run`,
    },
    { what: 'episodes to groups', value: inMilliseconds(groups), how: `${told}; median of ${rounds} runs` },
  ];
}
