/** What a demo ticket is about. `{…}` are slots. */
export interface Template {
  table: 'incident' | 'sc_req_item' | 'sc_task' | 'change_request' | 'problem' | 'task' | 'ticket';
  title: string;
  description: string;
  service: string;
  group: string;
  tags: string[];
  /** Raised by monitoring; else by a person. */
  monitored?: boolean;
  /** How often it occurs beside the others; 1 when absent. */
  weight?: number;
  /** An internal note of the team. */
  note: string;
  /** How it is solved. */
  solution: string;
}
