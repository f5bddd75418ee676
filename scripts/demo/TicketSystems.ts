/** The addresses of the simulated ticket systems, without a slash at the end. */
export interface TicketSystems {
  jiraCloud: string;
  jiraDc: string;
  serviceNow: string;
}

/** By which names templates and environments know the addresses. */
export const systemVariables: Record<string, keyof TicketSystems> = {
  JIRA_CLOUD_URL: 'jiraCloud',
  JIRA_DC_URL: 'jiraDc',
  SERVICENOW_URL: 'serviceNow',
};
