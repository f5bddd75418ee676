import type { Random } from '../../seed/Random.ts';
import { createRecord } from '../acts/createRecord.ts';
import type { Act } from '../acts/Act.ts';
import { beginSla } from '../acts/slaActs.ts';
import { updateRecord } from '../acts/updateRecord.ts';
import { groupId, personId, serviceId } from '../instance/directory.ts';
import type { Instance } from '../instance/Instance.ts';
import type { StoredRow } from '../instance/Row.ts';
import { utcText } from '../instance/utc.ts';
import { computesPriority, factorsOf } from '../schema/priorityMatrix.ts';
import { fieldsOf, type Standing } from '../schema/states.ts';
import { agreement } from '../sla/SlaDefinition.ts';
import { callers, monitoring, team } from './crew.ts';
import { fillSlots } from './fillSlots.ts';
import type { Plan } from './Plan.ts';

const working: Standing = { state: 'in_progress', pendingReason: null, cancelled: false };
const finished: Standing = { state: 'closed', pendingReason: null, cancelled: false };
const answers = ['We are looking into it.', 'Taken in charge, we keep you posted.', 'Seen. First checks are running.'];
const channels = ['phone', 'email', 'self-service'] as const;
const causes: Record<string, string> = {
  Applications: 'Software',
  'Batch operations': 'Data error',
  Infrastructure: 'Capacity',
  Network: 'Network',
};
const unheld = { on_hold: 'false', on_hold_reason: '', hold_reason: '' };

function move(table: string, standing: Standing): Record<string, string> {
  return { ...unheld, ...fieldsOf(table, standing) };
}

/** One ticket on its way through its plan. */
class Making {
  readonly #instance: Instance;
  readonly #plan: Plan;
  readonly #random: Random;
  readonly #filled = new Map<string, string>();

  constructor(instance: Instance, plan: Plan, random: Random) {
    this.#instance = instance;
    this.#plan = plan;
    this.#random = random;
  }

  #fill(text: string): string {
    return fillSlots(text, this.#random, this.#filled);
  }

  #act(by: string, at: number): Act {
    const byId = personId(this.#instance, by);
    const userName = this.#instance.store.find('sys_user', byId)?.get('user_name') ?? by;
    return { instance: this.#instance, by: userName, byId, at: Math.floor(at / 1000) * 1000 };
  }

  /** What somebody says, unless the plan is silent. */
  #say(element: 'comments' | 'work_notes', text: string): Record<string, string> {
    return this.#plan.silent === true ? {} : { [element]: this.#fill(text) };
  }

  /** The fields of the new record. */
  #values(reporter: string): Record<string, string> {
    const { template, company, priority, window, major, created } = this.#plan;
    const asked = channels[Math.floor(created / 1000) % channels.length] ?? 'phone';
    const person = personId(this.#instance, reporter);
    const plan: Record<string, string> =
      window === undefined ? {} : { start_date: utcText(window.from), end_date: utcText(window.to) };
    return {
      short_description: this.#fill(template.title),
      description: this.#fill(template.description),
      company: this.#instance.store.by('core_company', 'name', company)?.sysId ?? '',
      caller_id: person,
      requested_for: person,
      requested_by: person,
      assignment_group: groupId(this.#instance, template.group),
      business_service: serviceId(this.#instance, template.service),
      sys_tags: template.tags.join(','),
      contact_type: template.monitored === true ? 'monitoring' : asked,
      major_incident_state: major === true ? 'accepted' : '',
      ...plan,
      ...(computesPriority(template.table) ? factorsOf(priority) : { priority: String(priority) }),
    };
  }

  begin(): StoredRow {
    const { template, company, created } = this.#plan;
    const reporter = template.monitored === true ? monitoring : this.#random.pick(callers[company] ?? team);
    const act = this.#act(reporter, created);
    const row = createRecord(template.table, this.#values(reporter), act);
    if (template.table === 'incident' && template.group === 'Network') {
      beginSla(this.#instance, row.sysId, agreement, act.at);
    }
    return row;
  }

  /** Plays the rest of the plan in the order of its times. */
  live(row: StoredRow): void {
    const { template, assigned, begun, waiting, ended, closed, phase } = this.#plan;
    const by = this.#random.pick(team);
    const steps: Array<readonly [number | undefined, () => Record<string, string>]> = [
      [assigned, () => ({ assigned_to: personId(this.#instance, by) })],
      [begun, () => ({ ...move(row.table, working), ...this.#say('comments', this.#random.pick(answers)) })],
      [begun === undefined ? undefined : begun + 1000, () => this.#say('work_notes', template.note)],
      [waiting?.from, () => move(row.table, waiting?.standing ?? working)],
      [waiting?.to, () => move(row.table, working)],
      [phase === undefined ? undefined : (begun ?? this.#plan.created), () => ({ state: phase ?? '' })],
      [ended?.at, () => this.#end(row.table, ended?.standing ?? finished)],
      [closed, () => move(row.table, finished)],
    ];
    for (const [at, values] of steps) {
      if (at !== undefined) {
        updateRecord(row, values(), this.#act(by, at));
      }
    }
  }

  #end(table: string, standing: Standing): Record<string, string> {
    const solution = standing.cancelled ? {} : this.#say('comments', this.#plan.template.solution);
    const { group } = this.#plan.template;
    const cause: Record<string, string> =
      table === 'incident' || table === 'problem' ? { cause: causes[group] ?? 'Configuration' } : {};
    const notes = { close_code: 'Solution provided', close_notes: this.#fill(this.#plan.template.solution), ...cause };
    return { ...move(table, standing), ...(standing.cancelled ? {} : notes), ...solution };
  }
}

/** Makes the ticket of a plan and lets it live until now. */
export function carryOut(instance: Instance, plan: Plan, random: Random): void {
  const making = new Making(instance, plan, random);
  making.live(making.begin());
}
