import { t } from '@grafana/i18n';
import { Stack } from '@grafana/ui';
import type { TimelineItem } from '../../domain/timeline/TimelineItem';
import { DayAndTime } from '../review/DayAndTime';
import { StateLabel } from '../StateLabel';

interface Tally {
  sign: TimelineItem['sign'];
  number: number;
}

/** How many there are of each sign, in the order in which they come. */
function tallies(items: readonly TimelineItem[]): Tally[] {
  const found = new Map<string, Tally>();
  for (const { sign } of items) {
    const key = `${sign.glyph} ${sign.word}`;
    found.set(key, { sign, number: (found.get(key)?.number ?? 0) + 1 });
  }
  return [...found.values()];
}

/** Many items: how many, how they stand, from when to when, and how to come at them. */
export function CountFacts({ items, zone }: { items: readonly TimelineItem[]; zone: string }) {
  const first = Math.min(...items.map(({ from }) => from));
  const last = Math.max(...items.map(({ from, to }) => to ?? from));
  return (
    <Stack direction="column" gap={0.5}>
      <strong>{t('timeline.number', 'Items: {{number}}', { number: items.length })}</strong>
      <Stack gap={1.5} wrap="wrap">
        {tallies(items).map(({ sign, number }) => (
          <StateLabel key={`${sign.glyph} ${sign.word}`} sign={sign} word={`${sign.word} ${number}`} />
        ))}
      </Stack>
      <span>
        <DayAndTime atMs={first} zone={zone} /> – <DayAndTime atMs={last} zone={zone} /> {zone}
      </span>
      <span>{t('timeline.choose-hint', 'Click to choose one of them.')}</span>
    </Stack>
  );
}
