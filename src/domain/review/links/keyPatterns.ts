import type { ReviewTicket } from './ReviewTicket';

/** Which words may be a ticket's key: only projects and tables that are known. */
export interface KeyPatterns {
  /** Jira's projects: OPS of OPS-401. */
  projects: ReadonlySet<string>;
  /** ServiceNow's prefixes: INC of INC0010001. */
  tables: ReadonlySet<string>;
}

const JIRA = /^([A-Z][A-Z0-9_]+)-[1-9]\d*$/;
const SERVICENOW = /^([A-Z]{2,10})\d{7,}$/;

/** The projects and tables of which there are tickets. */
export function keyPatterns(tickets: ReadonlyArray<Pick<ReviewTicket, 'key'>>): KeyPatterns {
  const found = { projects: new Set<string>(), tables: new Set<string>() };
  for (const { key } of tickets) {
    const project = JIRA.exec(key)?.[1];
    const table = SERVICENOW.exec(key)?.[1];
    if (project !== undefined) {
      found.projects.add(project);
    } else if (table !== undefined) {
      found.tables.add(table);
    }
  }
  return found;
}
