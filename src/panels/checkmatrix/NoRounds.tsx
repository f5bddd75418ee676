import type { DataFrame } from '@grafana/data';
import { t } from '@grafana/i18n';
import { NothingInPanel } from '../../ui/NothingInPanel';

interface Props {
  series: readonly DataFrame[];
  /** Whether the query asks for rounds at all. */
  hasFrames: boolean;
}

/** In place of a matrix that has nothing in it: why, and what to do. */
export function NoRounds({ series, hasFrames }: Props) {
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
  return <NothingInPanel series={series} title={title} remedy={remedy} />;
}
