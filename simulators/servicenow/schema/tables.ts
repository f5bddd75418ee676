import type { Column } from './Column.ts';
import { className } from './columns.ts';
import { otherColumns } from './otherColumns.ts';
import {
  catalogTaskColumns,
  changeColumns,
  incidentColumns,
  itemColumns,
  problemColumns,
  taskColumns,
} from './taskColumns.ts';

/** A table as `sys_db_object` knows it. */
export interface TableDefinition {
  name: string;
  label: string;
  /** The table that it extends. */
  parent?: string;
  /** Its own fields, without those of its parents and without the system's. */
  columns: readonly Column[];
  /** The field that names a record. */
  display: string;
  /** What its numbers begin with. */
  prefix?: string;
}

function task(name: string, label: string, prefix: string, columns: readonly Column[]): TableDefinition {
  return { name, label, parent: 'task', columns, display: 'number', prefix };
}

function plain(name: keyof typeof otherColumns, label: string, display = 'name'): TableDefinition {
  return { name, label, columns: otherColumns[name], display };
}

/** All tables of an instance. */
export const tables: readonly TableDefinition[] = [
  { name: 'task', label: 'Task', columns: taskColumns, display: 'number', prefix: 'TASK' },
  task('incident', 'Incident', 'INC', incidentColumns),
  task('change_request', 'Change Request', 'CHG', changeColumns),
  task('problem', 'Problem', 'PRB', problemColumns),
  task('sc_request', 'Request', 'REQ', []),
  task('sc_req_item', 'Requested Item', 'RITM', itemColumns),
  task('sc_task', 'Catalog Task', 'SCTASK', catalogTaskColumns),
  task('ticket', 'Ticket', 'TKT', []),
  plain('task_sla', 'Task SLA', 'sla'),
  plain('contract_sla', 'SLA Definition'),
  plain('cmn_schedule', 'Schedule'),
  plain('sys_user', 'User'),
  plain('sys_user_group', 'Group'),
  plain('core_company', 'Company'),
  {
    name: 'cmdb_ci',
    label: 'Configuration Item',
    columns: [className, ...otherColumns.cmdb_ci],
    display: 'name',
  },
  {
    name: 'cmdb_ci_service',
    label: 'Service',
    parent: 'cmdb_ci',
    columns: otherColumns.cmdb_ci_service,
    display: 'name',
  },
  plain('sys_journal_field', 'Journal Entry', 'element'),
  plain('sys_choice', 'Choice', 'label'),
  plain('sys_dictionary', 'Dictionary Entry', 'column_label'),
  plain('sys_db_object', 'Table', 'label'),
  plain('sys_properties', 'System Property'),
];
