/** The plugin id of the panel; the same as in its plugin.json. */
export const CHECKMATRIX_PANEL_ID = 'quantyca-checkmatrix-panel';
