import type { DataFrame } from '@grafana/data';
import { Stack, Text } from '@grafana/ui';

interface Props {
  /** The answer in which a panel found nothing to show. */
  series: readonly DataFrame[];
  title: string;
  /** What to do about it; the server's own words go before it. */
  remedy: string;
}

/** What the server has to say about an answer without rows, such as that no customer is the reader's; once, of however many queries. */
const noticesOf = (series: readonly DataFrame[]): string[] => [
  ...new Set(series.flatMap(({ meta }) => (meta?.notices ?? []).map(({ text }) => text))),
];

/** In place of a panel's content where there is none: why, and what to do. */
export function NothingInPanel({ series, title, remedy }: Props) {
  const notices = noticesOf(series);
  return (
    <div role="status">
      <Stack direction="column" alignItems="center" justifyContent="center" gap={1} height="100%">
        <Text variant="h5" element="p" textAlignment="center">
          {title}
        </Text>
        {(notices.length > 0 ? notices : [remedy]).map((sentence) => (
          <Text key={sentence} color="secondary" textAlignment="center">
            {sentence}
          </Text>
        ))}
      </Stack>
    </div>
  );
}
