import { PanelPlugin } from '@grafana/data';

/** For a panel that is neither a loaded plugin's nor imitated: a sentence instead of a picture. */
export function placeholderPlugin(id: string): PanelPlugin {
  const Placeholder = () => (
    <p>
      The workbench has no panel “{id}”. In Grafana it would be drawn here, if Grafana has it or a plugin that is
      enabled brings it.
    </p>
  );
  return new PanelPlugin(Placeholder);
}
