/** The plugin id of our data source; the same as in src/datasource/plugin.json. */
export const DATA_SOURCE_ID = 'quantyca-rounds-datasource';
