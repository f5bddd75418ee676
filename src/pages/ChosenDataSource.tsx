import { t } from '@grafana/i18n';
import { useState, type ReactNode } from 'react';
import { useDataSources } from '../query/grafana/useDataSources';
import { Answer } from '../ui/Answer';
import { DataSourcePicker } from './DataSourcePicker';

interface Props {
  /** Shown where there is no data source yet. */
  none: ReactNode;
  /** Those that fit better than the first, where one of them is there. */
  preferred?: readonly string[];
  /** What is shown of the chosen one; made anew when another is chosen. */
  children: (uid: string) => ReactNode;
}

/** Shows a page for one data source of ours, and lets a person choose where there are several. */
export function ChosenDataSource({ none, preferred = [], children }: Props) {
  const dataSources = useDataSources();
  const [chosen, setChosen] = useState<string>();
  return (
    // A block of its own: in a page's column, which fills the screen, a message would be as high as the screen.
    <div>
      <Answer
        asked={dataSources}
        lines={5}
        notAllowed={t(
          'home.not-allowed',
          'You may not use this data source. Ask an administrator of this organisation.'
        )}
      >
        {(list) => {
          const fitting = list.find(({ uid }) => preferred.includes(uid));
          const current = list.find(({ uid }) => uid === chosen) ?? fitting ?? list[0];
          return current === undefined ? (
            none
          ) : (
            <>
              <DataSourcePicker dataSources={list} uid={current.uid} onChange={setChosen} />
              {children(current.uid)}
            </>
          );
        }}
      </Answer>
    </div>
  );
}
