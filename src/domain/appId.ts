/** The plugin id of the app; the same as in src/plugin.json. */
export const APP_ID = 'quantyca-rounds-app';
