export const SYSTEMS = ['jira-cloud', 'jira-dc', 'servicenow'] as const;
export type System = (typeof SYSTEMS)[number];

export const METHODS = ['basic', 'scoped-token', 'client-credentials', 'pat', 'oauth-password'] as const;
export type Method = (typeof METHODS)[number];

/** The ways to sign in to a system, the usual one first. */
export const METHODS_OF: Readonly<Record<System, readonly [Method, ...Method[]]>> = {
  'jira-cloud': ['basic', 'scoped-token', 'client-credentials'],
  'jira-dc': ['pat', 'basic'],
  servicenow: ['basic', 'oauth-password', 'client-credentials'],
};

/** Whose name a method needs beside the credential: a user's, an OAuth client's, both or (a token says who it is) none. */
export const IDENTITY_OF: Readonly<Record<Method, ReadonlyArray<'user' | 'clientId'>>> = {
  basic: ['user'],
  'scoped-token': ['user'],
  'client-credentials': ['clientId'],
  pat: [],
  'oauth-password': ['user', 'clientId'],
};

/** The tables that are asked where a ServiceNow connection names none. */
export const DEFAULT_TABLES = ['incident', 'sc_req_item', 'sc_task', 'change_request', 'problem', 'task', 'ticket'];

/** The column that tells customers apart where a scope names none. */
export const DEFAULT_SCOPE_FIELD = 'company';

/** The system that a word names; undefined for a word of a newer version. */
export function asSystem(word: string | undefined): System | undefined {
  return SYSTEMS.find((system) => system === word);
}
