/** The SLA fields of a site: number of the custom field, name, and which value of a ticket it shows. */
export const slaFields = [
  { number: 10030, id: 'customfield_10030', name: 'Time to first response', member: 'firstResponse' },
  { number: 10031, id: 'customfield_10031', name: 'Time to resolution', member: 'resolutionTime' },
] as const;

/** One of the SLA fields. */
export type SlaField = (typeof slaFields)[number];
