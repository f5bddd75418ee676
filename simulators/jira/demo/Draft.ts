import type { Random } from '../../seed/Random.ts';
import { beginSlas } from '../sla/goals.ts';
import type { Project } from '../site/Project.ts';
import { emptyDetails } from '../site/emptyDetails.ts';
import type { Ticket } from '../site/Ticket.ts';
import { fillSlots } from './slots.ts';
import type { Template } from './Template.ts';

/** A demo ticket in the making: its id and key come last, when all are in the order of their creation. */
export interface Draft {
  ticket: Ticket;
  template: Template;
  /** Fills the `{…}` of a text of the template. */
  fill: (text: string) => string;
}

/** Who reports, works and watches in a project; account ids. */
export interface Crew {
  team: string[];
  /** Somebody who has left. */
  former: string;
  customers: string[];
  monitoring: string;
}

const channels = ['Phone', 'Email', 'Self-service'] as const;

/** How a ticket came in; of what the team asks itself nothing is said. Nothing is left to chance, see planDetails. */
function channelOf({ monitored }: Template, crew: Crew, created: number): string | null {
  const spoken = crew.customers.length === 0 ? null : channels[Math.floor(created / 60_000) % channels.length];
  return monitored === true ? 'Monitoring' : (spoken ?? null);
}

/** Begins a ticket at `created` (epoch milliseconds). */
export function beginDraft(
  random: Random,
  project: Project,
  crew: Crew,
  template: Template,
  priority: string,
  created: number
): Draft {
  const filled = new Map<string, string>();
  const fill = (text: string): string => fillSlots(text, random, filled);
  const asked = crew.customers.length > 0 ? crew.customers : crew.team;
  const ticket: Ticket = {
    id: 0,
    key: '',
    project: project.key,
    previousKeys: [],
    summary: fill(template.summary),
    description: fill(template.description),
    type: template.type,
    status: 'Open',
    priority,
    resolution: null,
    assignee: null,
    reporter: template.monitored === true ? crew.monitoring : random.pick(asked),
    labels: [...template.labels],
    components: [template.component],
    created,
    updated: created,
    resolved: null,
    categoryChanged: created,
    due: null,
    comments: [],
    changes: [],
    remoteLinks: [],
    ...emptyDetails,
    channel: channelOf(template, crew, created),
    ...beginSlas(template.type, priority, created),
  };
  return { ticket, template, fill };
}
