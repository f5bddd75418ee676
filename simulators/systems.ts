/** The simulated systems: the names of their flags and of the lines that say where they listen. */
export const systems = ['jira-cloud', 'jira-dc', 'servicenow', 'servicenow-tls'] as const;

export type System = (typeof systems)[number];
