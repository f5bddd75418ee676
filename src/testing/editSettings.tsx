import type { DataSourcePluginOptionsEditorProps, DataSourceJsonData } from '@grafana/data';
import { act } from '@testing-library/react';
import { useState, type ComponentType } from 'react';
import { render } from './render';
import { settingsOf } from './settingsOf';

type Settings = ReturnType<typeof settingsOf>;
type Props = DataSourcePluginOptionsEditorProps<DataSourceJsonData, Record<string, string>>;

/** Shows a configuration editor as Grafana does. `secure()` is what would be sent, `save()` does what Grafana does on saving. */
export function editSettings(Editor: ComponentType<Props>, changed: Partial<Settings> = {}) {
  let latest = settingsOf(changed);
  let set: (settings: Settings) => void = () => undefined;
  function Host() {
    const [settings, setSettings] = useState(latest);
    latest = settings;
    set = setSettings;
    return <Editor options={settings} onOptionsChange={setSettings} />;
  }
  const shown = render(<Host />);
  const save = () =>
    act(() => {
      const { secureJsonData = {}, secureJsonFields, version = 1 } = latest;
      const stored = Object.fromEntries(Object.entries(secureJsonData).map(([key, value]) => [key, value !== '']));
      set({
        ...latest,
        version: version + 1,
        secureJsonData: undefined,
        secureJsonFields: { ...secureJsonFields, ...stored },
      });
    });
  return {
    ...shown,
    save,
    settings: () => latest,
    secure: () => latest.secureJsonData ?? {},
    /** The document that would be stored. */
    document: () => JSON.parse(latest.secureJsonData?.['setup'] ?? 'null'),
  };
}
