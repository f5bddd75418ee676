import type { Standing } from '../schema/states.ts';
import type { Template } from './Template.ts';

/** What happens to a demo ticket and when. Instants are epoch milliseconds; what is missing does not happen. */
export interface Plan {
  company: string;
  template: Template;
  priority: number;
  created: number;
  assigned?: number;
  begun?: number;
  waiting?: { standing: Standing; from: number; to?: number };
  ended?: { standing: Standing; at: number };
  closed?: number;
  /** A phase of a change that ServiceNow tells apart and the product does not. */
  phase?: string;
  window?: { from: number; to: number };
  major?: boolean;
  /** Without entries in the journal, where a site has very many tickets. */
  silent?: boolean;
}
