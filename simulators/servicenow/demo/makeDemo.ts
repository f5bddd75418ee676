import { Random } from '../../seed/Random.ts';
import type { Instance } from '../instance/Instance.ts';
import { carryOut } from './carryOut.ts';
import { hooliTemplates, initechTemplates } from './initechTemplates.ts';
import type { Plan } from './Plan.ts';
import { planEnded } from './planEnded.ts';
import { planOpen } from './planOpen.ts';
import { showcases } from './showcases.ts';
import type { Template } from './Template.ts';

const templates: Record<string, readonly Template[]> = { Initech: initechTemplates, Hooli: hooliTemplates };
const shares: ReadonlyArray<readonly [string, number]> = [
  ['Initech', 88],
  ['Hooli', 12],
];

/** From here on tickets have no entries in their journals, or the instance would not fit into memory. */
const talkative = 5000;

function chooseTemplate(random: Random, company: string): Template {
  const all = templates[company] ?? initechTemplates;
  return random.weighted(all.map((template) => [template, template.weight ?? 1] as const));
}

/**
 * Fills an instance with believable tickets: `count` in all, of its companies (or those named), their ages relative
 * to the instance's clock. The same seed, count and clock give the same tickets.
 */
export function makeDemo(instance: Instance, count: number, only?: readonly string[]): void {
  const random = new Random(instance.seed);
  const now = Math.floor(instance.clock.now() / 1000) * 1000;
  const companies = shares.filter(([company]) => only === undefined || only.includes(company));
  const isComplete = only === undefined && count >= showcases.length + companies.length;
  const plans: Plan[] = isComplete
    ? showcases.map(({ template, wish }) =>
        planOpen(random, 'Initech', initechTemplates[template] ?? chooseTemplate(random, 'Initech'), now, wish)
      )
    : [];
  const open = Math.round(Math.min(0.4 * count, 40 + 0.02 * count));
  const horizon = count > talkative ? 540 : 180;
  for (let index = 0; plans.length < count; index += 1) {
    // Each company has at least one.
    const company = companies[index]?.[0] ?? random.weighted(companies);
    const template = chooseTemplate(random, company);
    plans.push(
      plans.length < open
        ? planOpen(random, company, template, now)
        : planEnded(random, company, template, now, horizon)
    );
  }
  for (const plan of plans.toSorted((one, other) => one.created - other.created)) {
    carryOut(instance, count > talkative ? { ...plan, silent: true } : plan, random);
  }
}
