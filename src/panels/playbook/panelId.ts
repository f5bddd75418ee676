/** The plugin id of the panel; the same as in its plugin.json. */
export const PLAYBOOK_PANEL_ID = 'quantyca-playbook-panel';
