import { Random } from '../../seed/Random.ts';
import type { JiraSite } from '../site/JiraSite.ts';
import type { Project } from '../site/projects.ts';
import type { Crew, Draft } from './Draft.ts';
import { makeEnded } from './makeEnded.ts';
import { makeOpen } from './makeOpen.ts';
import { type Showcase, showcases } from './showcases.ts';
import type { Template } from './Template.ts';
import { templatesOf } from './templatesOf.ts';

const shares: Record<string, number> = { ACM: 34, ACI: 24, GLX: 26, OPS: 11, SECRET: 5 };

function crewOf(site: JiraSite, project: Project): Crew {
  const everybody = site.directory.all();
  const ids = (keep: (person: (typeof everybody)[number]) => boolean): string[] =>
    everybody.filter(keep).map(({ accountId }) => accountId);
  const company = `@${project.company ?? ''}.example`;
  return {
    team: ids((person) => person.team === true && person.active),
    former: ids((person) => !person.active)[0] ?? '',
    customers: project.company === undefined ? [] : ids(({ email }) => email.endsWith(company)),
    monitoring: site.directory.find('Monitoring')?.accountId ?? '',
  };
}

function chooseTemplate(random: Random, project: Project): Template {
  return random.weighted(templatesOf(project.key).map((template) => [template, template.weight ?? 1] as const));
}

/** Gives ids and keys in the order of creation; one of the first tickets has come from another project. */
function number(site: JiraSite, drafts: Draft[], movedFrom: Project | undefined): void {
  drafts.sort((one, other) => one.ticket.created - other.ticket.created);
  let moved = movedFrom === undefined;
  for (const { ticket } of drafts) {
    ticket.id = site.store.nextId();
    if (!moved && movedFrom !== undefined && ticket.project !== movedFrom.key && ticket.project !== 'SECRET') {
      ticket.previousKeys.push(site.store.nextKey(movedFrom.key));
      moved = true;
    }
    ticket.key = site.store.nextKey(ticket.project);
    for (const [index, comment] of ticket.comments.entries()) {
      comment.id = ticket.id * 100 + index;
    }
    site.store.put(ticket);
  }
}

/** What making tickets needs to know about its site. */
interface Workshop {
  random: Random;
  site: JiraSite;
  now: number;
  projects: readonly Project[];
  crews: ReadonlyMap<string, Crew>;
  /** Over how many days the ended tickets are spread. */
  horizonDays: number;
}

function makeShowcase({ random, site, now }: Workshop, { project: key, template: index, wish }: Showcase): Draft[] {
  const project = site.project(key);
  const template = templatesOf(key)[index];
  return project === undefined || template === undefined
    ? []
    : [makeOpen(random, project, crewOf(site, project), template, site, now, wish)];
}

/** One ticket; of a named project, or of one by chance. */
function makeOne(workshop: Workshop, named: Project | undefined, open: boolean): Draft {
  const { random, site, now, projects, crews, horizonDays } = workshop;
  const project =
    named ?? random.weighted(projects.map((candidate) => [candidate, shares[candidate.key] ?? 1] as const));
  const crew = crews.get(project.key) ?? crewOf(site, project);
  const template = chooseTemplate(random, project);
  return open
    ? makeOpen(random, project, crew, template, site, now)
    : makeEnded({ random, project, crew, template, world: site, now, horizonDays });
}

/**
 * Fills a site with believable tickets: `count` in all, spread over its projects (or those named), their
 * ages relative to the site's clock. The same seed, count and clock give the same tickets.
 */
export function makeDemo(site: JiraSite, count: number, only?: readonly string[]): void {
  const projects = site.projects.filter(({ key }) => only === undefined || only.includes(key));
  const workshop: Workshop = {
    random: new Random(site.seed),
    site,
    now: Math.floor(site.clock.now() / 1000) * 1000,
    projects,
    crews: new Map(projects.map((project) => [project.key, crewOf(site, project)])),
    horizonDays: count > 5000 ? 540 : 180,
  };
  const complete = only === undefined && count >= showcases.length + projects.length;
  const drafts = complete ? showcases.flatMap((showcase) => makeShowcase(workshop, showcase)) : [];
  const stuck = drafts.at(-1);
  if (stuck !== undefined && count >= 50) {
    stuck.ticket.firstResponse = { kind: 'error', message: 'SLA data is being recalculated. Try again later.' };
  }
  const open = Math.round(Math.min(0.4 * count, 40 + 0.02 * count));
  for (let index = 0; drafts.length < count; index += 1) {
    drafts.push(makeOne(workshop, projects[index], drafts.length < open));
  }
  number(site, drafts, count >= 50 && only === undefined ? site.project('OPS') : undefined);
}
