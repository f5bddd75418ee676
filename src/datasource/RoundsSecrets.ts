/** The encrypted settings: `setup` (the whole document), `grafanaToken`, and `secret.<id>` for each credential. */
export type RoundsSecrets = Record<string, string>;
