import type { JsonRecord } from '../../http/record.ts';
import { nameOfReference } from '../answers/nameOf.ts';
import { standingOfRow } from '../acts/followState.ts';
import type { Instance } from '../instance/Instance.ts';
import { type Row, StoredRow } from '../instance/Row.ts';
import { readUtc } from '../instance/utc.ts';
import { choicesOf } from '../schema/choices.ts';
import { ticketTypeOf } from '../schema/ticketTables.ts';
import { slasOf } from '../sla/slasOf.ts';
import { slaTruth } from './slaTruth.ts';

function iso(value: string): string | null {
  const instant = readUtc(value);
  return instant === undefined ? null : new Date(instant).toISOString();
}

function firstOf(row: Row, ...elements: string[]): string {
  return elements.map((element) => row.get(element)).find((value) => value !== '') ?? '';
}

function times(row: Row): JsonRecord {
  return {
    created: iso(row.get('opened_at')),
    updated: iso(row.get('sys_updated_on')),
    resolved: iso(firstOf(row, 'resolved_at', 'work_end')),
    closed: iso(row.get('closed_at')),
    plannedStart: iso(row.get('start_date')),
    plannedEnd: iso(row.get('end_date')),
  };
}

function references(instance: Instance, row: Row): JsonRecord {
  const name = (element: string, table: string): string | null =>
    nameOfReference(instance, table, row.get(element)) || null;
  return {
    company: name('company', 'core_company'),
    companyId: row.get('company'),
    assignee: name('assigned_to', 'sys_user'),
    reporter: name('opened_by', 'sys_user'),
    team: name('assignment_group', 'sys_user_group'),
    service: name('business_service', 'cmdb_ci_service'),
  };
}

function commentsOf(instance: Instance, row: Row): JsonRecord[] {
  return instance.store.journalOf(row.sysId).map((entry) => ({
    author: entry.get('sys_created_by'),
    at: iso(entry.get('sys_created_on')),
    body: entry.get('value'),
    internal: entry.get('element') === 'work_notes',
  }));
}

/** A ticket as it truly is: stored values, what they mean, names, ISO instants, all comments, SLAs at the instance's time. */
export function truthOf(row: StoredRow, instance: Instance): JsonRecord {
  const now = instance.clock.now();
  const state = row.get('state');
  const { state: meaning, pendingReason, cancelled } = standingOfRow(row);
  return {
    id: row.sysId,
    key: row.get('number'),
    table: row.table,
    type: ticketTypeOf(row.table),
    title: row.get('short_description'),
    description: row.get('description'),
    stateValue: state,
    stateLabel: choicesOf(row.table, 'state')?.get(state) ?? state,
    state: meaning,
    pendingReason,
    cancelled,
    active: row.get('active') === 'true',
    priority: Number(row.get('priority')),
    ...references(instance, row),
    ...times(row),
    labels: row.get('sys_tags').split(',').filter(Boolean),
    reopened: Number(row.get('reopen_count')),
    major: row.get('major_incident_state') === 'accepted',
    cause: row.get('cause'),
    resolutionCode: row.get('close_code'),
    resolution: row.get('close_notes'),
    channel: row.get('contact_type'),
    correlationId: row.get('correlation_id'),
    comments: commentsOf(instance, row),
    slas: slasOf(instance, row.sysId).map((sla) => slaTruth(sla, now)),
  };
}

/** All tickets of an instance, table by table. */
export function groundTruth(instance: Instance): JsonRecord[] {
  return instance.store.all('task').flatMap((row) => (row instanceof StoredRow ? [truthOf(row, instance)] : []));
}
