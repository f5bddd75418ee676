import type { HistoryRow } from '../../domain/playbook/AlertHistory';

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32, public domain). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** How a random history is spoiled; each is a probability. */
export interface Spoiling {
  /** A row is not there. */
  lost: number;
  /** A second replica tells the same, up to 4 s later, with an id of its own. */
  replica: number;
  /** Two pages both have it. */
  overlap: number;
  isShuffled: boolean;
}

/** How Grafana writes each state after each other one, at times. */
const NEXT: Readonly<Record<string, readonly string[]>> = {
  Normal: ['Alerting', 'Alerting', 'Pending', 'NoData', 'Normal (Updated)', 'Alerting (NoData)'],
  'Normal (Updated)': ['Alerting', 'Pending', 'Normal'],
  'Normal (MissingSeries)': ['Alerting', 'NoData'],
  Pending: ['Alerting', 'Normal', 'Normal (Updated)'],
  Alerting: ['Normal', 'Normal', 'NoData', 'Error', 'Recovering', 'Alerting (NoData)', 'Normal (MissingSeries)'],
  'Alerting (NoData)': ['Normal', 'Alerting'],
  'Alerting (Error, KeepLast)': ['Normal', 'Alerting'],
  Recovering: ['Normal', 'Alerting'],
  NoData: ['Normal', 'Alerting', 'Error'],
  Error: ['Normal', 'Alerting', 'Alerting (Error, KeepLast)'],
};

const LABELS = [
  { alertname: 'Disk full', grafana_folder: 'Ops', instance: 'db:5432', service: 'orders' },
  { alertname: 'Disk full', grafana_folder: 'Ops', instance: 'db:5433', service: 'orders' },
  { alertname: 'Queue, long', grafana_folder: 'Ops/ESB', queue: 'a=1, b=2', severity: 'critical' },
  { alertname: 'Up', grafana_folder: 'Ops', url: 'https://x:1/y} - z', customer: 'acme' },
] as const;

const textOf = (labels: Readonly<Record<string, string>>): string =>
  `${labels['alertname'] ?? ''} {${Object.entries(labels)
    .map(([name, value]) => `${name}=${value}`)
    .join(', ')}} - A=95.000000, B=1.000000`;
const tagsOf = (labels: Readonly<Record<string, string>>): string[] =>
  Object.entries(labels).map(([name, value]) => `${name}:${value.replaceAll(':', '_')}`);

/** A row as it comes: not at all, or more than once. */
function spoiled(row: HistoryRow, { lost, replica, overlap }: Spoiling, random: () => number): HistoryRow[] {
  const kept = random() < lost ? [] : [row];
  const late = { ...row, id: row.id + 1, time: row.time + 1 + Math.floor(random() * 4_000) };
  return [
    ...kept,
    ...(random() < replica ? [late] : []),
    ...(random() < overlap ? kept.map((one) => ({ ...one })) : []),
  ];
}

/** Rows as Grafana's annotations have them, of `count` changes of state; the same for the same seed. */
export function randomHistory(
  seed: number,
  count: number,
  spoiling: Spoiling,
  start = Date.UTC(2026, 9, 24)
): HistoryRow[] {
  const random = seeded(seed);
  const pick = <Value>(list: readonly Value[]): Value | undefined => list[Math.floor(random() * list.length)];
  const rows: HistoryRow[] = [];
  const standing = LABELS.map(() => ({ state: 'Normal', at: start + Math.floor(random() * 600_000) }));
  for (let n = 0; n < count; n++) {
    const which = Math.floor(random() * LABELS.length);
    const [labels, stands] = [LABELS[which], standing[which]];
    if (labels === undefined || stands === undefined) {
      continue;
    }
    const prevState = stands.state;
    stands.state = pick(NEXT[prevState] ?? []) ?? 'Normal';
    // Grafana looks every ten seconds; in some histories much happens, in others nothing for long.
    stands.at += 10_000 * (2 + Math.floor(random() ** 3 * (seed % 3 === 0 ? 40 : 400)));
    const row: HistoryRow = {
      ...{ id: n * 2 + 1, alertId: which + 1, alertName: labels.alertname, prevState, newState: stands.state },
      ...{ time: stands.at, text: textOf(labels), tags: tagsOf(labels) },
    };
    rows.push(...spoiled(row, spoiling, random));
  }
  return spoiling.isShuffled
    ? rows
        .map((row) => ({ row, place: random() }))
        .sort((a, b) => a.place - b.place)
        .map(({ row }) => row)
    : rows;
}
