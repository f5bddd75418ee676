/** Grafana's folder picker is its own; a plugin that asks for it here gets a sentence. */
export function FolderPickerStandIn() {
  return <p>The workbench has no folder picker.</p>;
}
