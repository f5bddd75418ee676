import { choices, choicesOf } from '../schema/choices.ts';
import type { Column } from '../schema/Column.ts';
import { systemColumns } from '../schema/columns.ts';
import { schema } from '../schema/Schema.ts';
import type { TableDefinition } from '../schema/tables.ts';
import { StoredRow } from './Row.ts';
import { sysId } from './sysId.ts';

/** What the instance's makers have written: the same instant for all of it. */
const maker = {
  sys_created_by: 'system',
  sys_created_on: '2025-03-01 08:00:00',
  sys_updated_by: 'system',
  sys_updated_on: '2025-03-01 08:00:00',
  sys_mod_count: '0',
};

const idOfTable = (name: string): string => sysId(`table:${name}`);

function tableRow({ name, label, parent }: TableDefinition): StoredRow {
  return new StoredRow(idOfTable(name), 'sys_db_object', {
    ...maker,
    name,
    label,
    super_class: parent === undefined ? '' : idOfTable(parent),
    is_extendable: String(schema.familyOf(name).size > 1),
  });
}

function columnRow(table: string, { element, label, type, reference, maxLength, standard }: Column): StoredRow {
  return new StoredRow(sysId(`column:${table}.${element}`), 'sys_dictionary', {
    ...maker,
    name: table,
    element,
    column_label: label,
    internal_type: type,
    reference: reference ?? '',
    max_length: String(maxLength),
    active: 'true',
    mandatory: 'false',
    read_only: String(element.startsWith('sys_')),
    array: 'false',
    default_value: standard ?? '',
    choice: choicesOf(table, element) === undefined ? '' : '1',
  });
}

/** A table's own entries of the dictionary: one for the table, then one a field that it does not inherit. */
function dictionaryRows({ name, label, parent, columns }: TableDefinition): StoredRow[] {
  const own = parent === undefined ? [...systemColumns, ...columns] : columns;
  const whole = new StoredRow(sysId(`collection:${name}`), 'sys_dictionary', {
    ...maker,
    name,
    column_label: label,
    internal_type: 'collection',
    active: 'true',
  });
  return [whole, ...own.map((column) => columnRow(name, column))];
}

const choiceRows = choices.map(({ table, element, value, label }, index) => {
  const before = choices.slice(0, index).filter((other) => other.table === table && other.element === element);
  return new StoredRow(sysId(`choice:${table}.${element}=${value}`), 'sys_choice', {
    ...maker,
    name: table,
    element,
    value,
    label,
    language: 'en',
    sequence: String(before.length),
    inactive: 'false',
  });
});

/** The records that describe the instance itself: tables, fields and choices. Nobody changes them. */
export const catalogRows: readonly StoredRow[] = [
  ...schema.all().map((table) => tableRow(table)),
  ...schema.all().flatMap((table) => dictionaryRows(table)),
  ...choiceRows,
];
