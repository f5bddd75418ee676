import type { DataSourcePluginOptionsEditorProps, DataSourceJsonData } from '@grafana/data';
import { act } from '@testing-library/react';
import type { ComponentType } from 'react';
import { keep, useKept } from './keep';
import { render } from './render';
import { settingsOf } from './settingsOf';

type Settings = ReturnType<typeof settingsOf>;
type Props = DataSourcePluginOptionsEditorProps<DataSourceJsonData, Record<string, string>>;

/** Shows a configuration editor as Grafana does. `secure()` is what would be sent, `save()` does what Grafana does on saving. */
export function editSettings(Editor: ComponentType<Props>, changed: Partial<Settings> = {}) {
  const kept = keep(settingsOf(changed));
  const Host = () => <Editor options={useKept(kept)} onOptionsChange={kept.set} />;
  const shown = render(<Host />);
  const save = () =>
    act(() => {
      const { secureJsonData = {}, secureJsonFields, version = 1 } = kept.get();
      const stored = Object.fromEntries(Object.entries(secureJsonData).map(([key, value]) => [key, value !== '']));
      kept.set({
        ...kept.get(),
        version: version + 1,
        secureJsonData: undefined,
        secureJsonFields: { ...secureJsonFields, ...stored },
      });
    });
  return {
    ...shown,
    save,
    settings: kept.get,
    secure: () => kept.get().secureJsonData ?? {},
    /** The document that would be stored. */
    document: () => JSON.parse(kept.get().secureJsonData?.['setup'] ?? 'null'),
  };
}
