import type { Column } from './Column.ts';
import { className, domainColumns, flag, instant, journal, reference, span, text, whole } from './columns.ts';

/** What all kinds of tasks share; the last ones are this instance's own, so that every kind can hold them. */
export const taskColumns: readonly Column[] = [
  text('number', 'Number', 40),
  className,
  ...domainColumns,
  text('short_description', 'Short description', 160),
  text('description', 'Description', 4000),
  whole('state', 'State', '1'),
  whole('priority', 'Priority', '4'),
  whole('impact', 'Impact', '3'),
  whole('urgency', 'Urgency', '3'),
  flag('active', 'Active', 'true'),
  reference('company', 'core_company', 'Company'),
  reference('assigned_to', 'sys_user', 'Assigned to'),
  reference('assignment_group', 'sys_user_group', 'Assignment group'),
  reference('business_service', 'cmdb_ci_service', 'Service'),
  reference('cmdb_ci', 'cmdb_ci', 'Configuration item'),
  reference('opened_by', 'sys_user', 'Opened by'),
  instant('opened_at', 'Opened'),
  reference('closed_by', 'sys_user', 'Closed by'),
  instant('closed_at', 'Closed'),
  text('close_notes', 'Close notes', 4000),
  instant('due_date', 'Due date'),
  instant('expected_start', 'Expected start'),
  instant('work_start', 'Actual start'),
  instant('work_end', 'Actual end'),
  instant('sla_due', 'SLA due'),
  flag('made_sla', 'Made SLA', 'true'),
  whole('escalation', 'Escalation', '0'),
  whole('reassignment_count', 'Reassignment count', '0'),
  span('business_duration', 'Business duration'),
  span('calendar_duration', 'Duration'),
  text('contact_type', 'Contact type', 40),
  text('correlation_id', 'Correlation ID', 100),
  text('correlation_display', 'Correlation display', 100),
  reference('parent', 'task', 'Parent'),
  text('approval', 'Approval', 40),
  whole('order', 'Order'),
  flag('knowledge', 'Knowledge'),
  text('watch_list', 'Watch list', 4000),
  text('work_notes_list', 'Work notes list', 4000),
  journal('comments', 'Additional comments'),
  journal('work_notes', 'Work notes'),
  journal('comments_and_work_notes', 'Comments and Work notes'),
  instant('start_date', 'Planned start date'),
  instant('end_date', 'Planned end date'),
  whole('reopen_count', 'Reopen count'),
  text('major_incident_state', 'Major incident state', 40),
  text('cause', 'Probable cause', 4000),
  text('close_code', 'Resolution code', 40),
];

/** What an incident has beside that. */
export const incidentColumns: readonly Column[] = [
  whole('incident_state', 'Incident state', '1'),
  reference('caller_id', 'sys_user', 'Caller'),
  text('category', 'Category', 40),
  text('subcategory', 'Subcategory', 40),
  whole('hold_reason', 'On hold reason'),
  whole('severity', 'Severity', '3'),
  whole('notify', 'Notify', '1'),
  instant('resolved_at', 'Resolved'),
  reference('resolved_by', 'sys_user', 'Resolved by'),
  whole('business_stc', 'Business resolve time'),
  whole('calendar_stc', 'Resolve time'),
  reference('problem_id', 'problem', 'Problem'),
  reference('rfc', 'change_request', 'Change Request'),
  reference('caused_by', 'change_request', 'Caused by Change'),
  reference('parent_incident', 'incident', 'Parent Incident'),
];

/** What a change has beside that. */
export const changeColumns: readonly Column[] = [
  text('type', 'Type', 40),
  text('risk', 'Risk', 40),
  text('category', 'Category', 40),
  text('phase', 'Phase', 40),
  reference('requested_by', 'sys_user', 'Requested by'),
  flag('on_hold', 'On hold'),
  text('on_hold_reason', 'On hold reason', 4000),
  text('justification', 'Justification', 4000),
  text('backout_plan', 'Backout plan', 4000),
];

/** What a problem has beside that. */
export const problemColumns: readonly Column[] = [
  whole('problem_state', 'Problem state', '101'),
  text('category', 'Category', 40),
  flag('known_error', 'Known error'),
  flag('on_hold', 'On hold'),
  text('on_hold_reason', 'On hold reason', 4000),
  text('cause_notes', 'Cause notes', 4000),
  text('fix_notes', 'Fix notes', 4000),
  text('resolution_code', 'Resolution code', 40),
  instant('resolved_at', 'Resolved'),
  reference('resolved_by', 'sys_user', 'Resolved by'),
];

/** What a requested item has beside that. */
export const itemColumns: readonly Column[] = [
  reference('requested_for', 'sys_user', 'Requested for'),
  reference('request', 'sc_request', 'Request'),
  text('stage', 'Stage', 80),
  whole('quantity', 'Quantity', '1'),
];

/** What a catalogue task has beside that. */
export const catalogTaskColumns: readonly Column[] = [
  reference('request_item', 'sc_req_item', 'Request item'),
  reference('request', 'sc_request', 'Request'),
];
