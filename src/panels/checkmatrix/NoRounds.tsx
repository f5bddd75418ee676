import type { DataFrame } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Stack, Text } from '@grafana/ui';

interface Props {
  series: readonly DataFrame[];
  /** Whether the query asks for rounds at all. */
  hasFrames: boolean;
}

/** What the server has to say about an answer without rows, such as that no customer is the reader's. */
const noticesOf = (series: readonly DataFrame[]): string[] =>
  series.flatMap(({ meta }) => (meta?.notices ?? []).map(({ text }) => text));

/** In place of a matrix that has nothing in it: why, and what to do. */
export function NoRounds({ series, hasFrames }: Props) {
  const notices = noticesOf(series);
  const [title, remedy] = hasFrames
    ? [
        t('matrix.empty', 'No round in this time'),
        t('matrix.empty-remedy', 'No checklist has a round in what this panel asks for.'),
      ]
    : [
        t('matrix.no-rounds', 'This panel shows rounds'),
        t(
          'matrix.no-rounds-remedy',
          'Choose the data source Rounds, the query type Rounds, and within the time range: Start.'
        ),
      ];
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
