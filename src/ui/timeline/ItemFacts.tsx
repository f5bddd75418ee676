import { Stack } from '@grafana/ui';
import type { TimelineItem } from '../../domain/timeline/TimelineItem';
import { DayAndTime } from '../review/DayAndTime';
import { StateLabel } from '../StateLabel';

/** One item: what it is, how it stands, and when it was. */
export function ItemFacts({ item: { label, sign, from, to }, zone }: { item: TimelineItem; zone: string }) {
  return (
    <Stack direction="column" gap={0.5}>
      <strong>{label}</strong>
      <StateLabel sign={sign} word={sign.word} />
      <span>
        <DayAndTime atMs={from} zone={zone} />
        {to !== null && (
          <>
            {' – '}
            <DayAndTime atMs={to} zone={zone} />
          </>
        )}{' '}
        {zone}
      </span>
    </Stack>
  );
}
