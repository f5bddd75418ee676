import type { DataSourceJsonData, DataSourcePluginOptionsEditorProps } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useState } from 'react';
import { EMPTY_DOCUMENT } from '../domain/setup/SetupDocument';
import type { LoadedSetup } from '../domain/setup/LoadedSetup';
import { useSetup } from '../query/setUp/useSetup';
import { Answer } from '../ui/Answer';
import { isStored } from './configEditor/settings';
import { SetupEditor } from './configEditor/SetupEditor';
import type { RoundsSecrets } from './RoundsSecrets';
import { WithQueries } from './WithQueries';

type Props = DataSourcePluginOptionsEditorProps<DataSourceJsonData, RoundsSecrets>;

const NOTHING_SAVED: LoadedSetup = { document: EMPTY_DOCUMENT, yaml: '', problems: [], secrets: [] };

function StoredSetup({ options, onOptionsChange }: Props) {
  const saved = isStored(options, 'setup');
  const [startedEmpty] = useState(!saved);
  const setup = useSetup(options.uid, options.version ?? 0, saved);
  // The first save must not throw away a form that is not complete yet, so the editor stays while its answer is loaded.
  const data = setup.data ?? (startedEmpty ? NOTHING_SAVED : undefined);
  return (
    <Answer
      asked={{ data, error: setup.error, refetch: setup.refetch }}
      lines={8}
      notAllowed={t('setup.not-allowed', 'Only administrators of this organisation see the set-up. Ask one of them.')}
    >
      {(loaded) => <SetupEditor settings={options} onChange={onOptionsChange} loaded={loaded} />}
    </Answer>
  );
}

/** The settings page of the data source. */
export function ConfigEditor(props: Props) {
  return (
    <WithQueries>
      <StoredSetup key={props.options.uid} {...props} />
    </WithQueries>
  );
}
