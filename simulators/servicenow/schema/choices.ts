import type { Choice } from './Choice.ts';
import { schema } from './Schema.ts';

function row(table: string, element: string, values: Record<string, string>, order?: readonly string[]): Choice[] {
  const keys = order ?? Object.keys(values);
  return keys.map((value) => ({ table, element, value, label: values[value] ?? value }));
}

/** Whom work on a record that is not an incident waits for. This instance's own, as many have them. */
export const awaiting: Record<string, string> = {
  '-6': 'Awaiting Caller',
  '-7': 'Awaiting Vendor',
  '-8': 'Awaiting Change',
  '-9': 'Awaiting Problem',
};

const incidentStates = {
  1: 'New',
  2: 'In Progress',
  3: 'On Hold',
  6: 'Resolved',
  7: 'Closed',
  8: 'Canceled',
};
const problemStates = {
  101: 'New',
  102: 'Assess',
  103: 'Root Cause Analysis',
  104: 'Fix in Progress',
  106: 'Resolved',
  107: 'Closed',
  108: 'Canceled',
};
const changeStates = {
  '-5': 'New',
  '-4': 'Assess',
  '-3': 'Authorize',
  '-2': 'Scheduled',
  '-1': 'Implement',
  '0': 'Review',
  '2': 'Resolved',
  '3': 'Closed',
  '4': 'Canceled',
};
const taskStates = {
  '-5': 'Pending',
  ...awaiting,
  '1': 'Open',
  '2': 'Work in Progress',
  '6': 'Resolved',
  '3': 'Closed Complete',
  '4': 'Closed Incomplete',
  '7': 'Closed Skipped',
};
const levels = { 1: '1 - High', 2: '2 - Medium', 3: '3 - Low' };

/** All choices. `task` has those that the tables that extend it share. */
export const choices: readonly Choice[] = [
  ...row('task', 'state', taskStates, ['-5', '-6', '-7', '-8', '-9', '1', '2', '6', '3', '4', '7']),
  ...row('task', 'priority', {
    1: '1 - Critical',
    2: '2 - High',
    3: '3 - Moderate',
    4: '4 - Low',
    5: '5 - Planning',
  }),
  ...row('task', 'impact', levels),
  ...row('task', 'urgency', levels),
  ...row('task', 'escalation', { 0: 'Normal', 1: 'Moderate', 2: 'High', 3: 'Overdue' }),
  ...row('task', 'contact_type', {
    phone: 'Phone',
    email: 'Email',
    monitoring: 'Monitoring',
    'self-service': 'Self-service',
  }),
  ...row('task', 'approval', { 'not requested': 'Not Yet Requested', requested: 'Requested', approved: 'Approved' }),
  ...row('task', 'major_incident_state', { proposed: 'Proposed', accepted: 'Accepted', rejected: 'Rejected' }),
  ...row('incident', 'state', incidentStates),
  ...row('incident', 'incident_state', incidentStates),
  ...row('incident', 'hold_reason', {
    1: 'Awaiting Caller',
    5: 'Awaiting Change',
    3: 'Awaiting Problem',
    4: 'Awaiting Vendor',
  }),
  ...row('incident', 'severity', levels),
  ...row('incident', 'category', {
    inquiry: 'Inquiry / Help',
    software: 'Software',
    hardware: 'Hardware',
    network: 'Network',
    database: 'Database',
  }),
  ...row('incident', 'notify', { 1: 'Do Not Notify', 2: 'Send Email' }),
  ...row('problem', 'state', problemStates),
  ...row('problem', 'problem_state', problemStates),
  ...row('change_request', 'state', changeStates, ['-5', '-4', '-3', '-2', '-1', '0', '2', '3', '4']),
  ...row('change_request', 'type', { standard: 'Standard', normal: 'Normal', emergency: 'Emergency' }),
  ...row('change_request', 'risk', { 2: 'High', 3: 'Moderate', 4: 'Low' }),
  ...row('task_sla', 'stage', {
    in_progress: 'In progress',
    paused: 'Paused',
    completed: 'Completed',
    cancelled: 'Cancelled',
  }),
  ...row('contract_sla', 'type', { SLA: 'SLA', OLA: 'OLA', 'Underpinning contract': 'Underpinning contract' }),
  ...row('contract_sla', 'target', { response: 'Response', resolution: 'Resolution' }),
];

const labels = new Map<string, Map<string, string>>();
for (const { table, element, value, label } of choices) {
  const key = `${table}.${element}`;
  labels.set(key, (labels.get(key) ?? new Map<string, string>()).set(value, label));
}

/** The values and labels of a field: those of its own table, else those of the table it extends; undefined: none. */
export function choicesOf(table: string, element: string): ReadonlyMap<string, string> | undefined {
  for (const { name } of schema.lineOf(table).toReversed()) {
    const found = labels.get(`${name}.${element}`);
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}
