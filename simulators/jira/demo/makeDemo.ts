import { Random } from '../../seed/Random.ts';
import type { JiraSite } from '../site/JiraSite.ts';
import type { Project } from '../site/Project.ts';
import type { Crew, Draft } from './Draft.ts';
import { planDetails } from './planDetails.ts';
import { makeEnded } from './makeEnded.ts';
import { makeOpen } from './makeOpen.ts';
import type { DemoProject, Showcase } from './Demo.ts';
import type { Template } from './Template.ts';

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

function chooseTemplate(random: Random, { templates }: DemoProject): Template {
  return random.weighted(templates.map((template) => [template, template.weight ?? 1] as const));
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
    planDetails(ticket, site.project(ticket.project)?.name ?? '');
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
  projects: readonly DemoProject[];
  crews: ReadonlyMap<string, Crew>;
  /** Over how many days the ended tickets are spread. */
  horizonDays: number;
}

function makeShowcase({ random, site, now }: Workshop, { project: key, template: index, wish }: Showcase): Draft[] {
  const wanted = site.traits.demo.projects.find(({ project }) => project.key === key);
  const template = wanted?.templates[index];
  return wanted === undefined || template === undefined
    ? []
    : [makeOpen(random, wanted.project, crewOf(site, wanted.project), template, site, now, wish)];
}

/** One ticket; of a named project, or of one by chance. */
function makeOne(workshop: Workshop, named: DemoProject | undefined, open: boolean): Draft {
  const { random, site, now, projects, crews, horizonDays } = workshop;
  const chosen = named ?? random.weighted(projects.map((candidate) => [candidate, candidate.share] as const));
  const { project } = chosen;
  const crew = crews.get(project.key) ?? crewOf(site, project);
  const template = chooseTemplate(random, chosen);
  return open
    ? makeOpen(random, project, crew, template, site, now)
    : makeEnded({ random, project, crew, template, world: site, now, horizonDays });
}

/**
 * Fills a site with believable tickets: `count` in all, spread over its projects (or those named), their
 * ages relative to the site's clock. The same seed, count and clock give the same tickets.
 */
export function makeDemo(site: JiraSite, count: number, only?: readonly string[]): void {
  const { showcases } = site.traits.demo;
  const projects = site.traits.demo.projects.filter(({ project }) => only === undefined || only.includes(project.key));
  const workshop: Workshop = {
    random: new Random(site.seed),
    site,
    now: Math.floor(site.clock.now() / 1000) * 1000,
    projects,
    crews: new Map(projects.map(({ project }) => [project.key, crewOf(site, project)])),
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
