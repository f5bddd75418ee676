import type { DataFrame } from '@grafana/data';
import { t } from '@grafana/i18n';
import { NothingInPanel } from '../../ui/NothingInPanel';

interface Props {
  series: readonly DataFrame[];
  /** Whether the query asks for checks at all. */
  hasFrames: boolean;
}

/** In place of a list that has nothing in it: why, and what to do. */
export function NoChecks({ series, hasFrames }: Props) {
  const [title, remedy] = hasFrames
    ? [
        t('checklist.empty', 'No round'),
        t('checklist.empty-remedy', 'No checklist has a round in what this panel asks for.'),
      ]
    : [
        t('checklist.no-checks', 'This panel shows checks'),
        t('checklist.no-checks-remedy', 'Choose the data source Rounds and the query type Checks.'),
      ];
  return <NothingInPanel series={series} title={title} remedy={remedy} />;
}
