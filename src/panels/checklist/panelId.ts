/** The plugin id of the panel; the same as in its plugin.json. */
export const CHECKLIST_PANEL_ID = 'quantyca-checklist-panel';
