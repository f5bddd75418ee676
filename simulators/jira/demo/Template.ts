/** What a demo ticket is about. `{…}` are slots. */
export interface Template {
  type: 'Incident' | 'Service Request' | 'Change' | 'Problem' | 'Task';
  summary: string;
  description: string;
  component: string;
  labels: string[];
  /** Raised by monitoring, at any hour; else by a person during the day. */
  monitored?: boolean;
  /** How often it occurs beside the others; 1 when absent. */
  weight?: number;
  /** An internal note of the team. */
  note: string;
  /** How it is solved. */
  solution: string;
}
