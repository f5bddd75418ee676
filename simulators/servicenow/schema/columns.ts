import type { Column, ColumnType } from './Column.ts';

const lengths: Partial<Record<ColumnType, number>> = { string: 100, GUID: 32, reference: 32, journal_input: 4000 };

function labelOf(element: string): string {
  const words = element.replaceAll('_', ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function column(type: ColumnType, element: string, more: Partial<Column> = {}): Column {
  return { element, label: labelOf(element), type, maxLength: lengths[type] ?? 40, ...more };
}

/** A text. */
export const text = (element: string, label?: string, maxLength = 100): Column =>
  column('string', element, { ...(label === undefined ? {} : { label }), maxLength });

/** A whole number; states and priorities are whole numbers with choices. */
export const whole = (element: string, label?: string, standard?: string): Column =>
  column('integer', element, {
    ...(label === undefined ? {} : { label }),
    ...(standard === undefined ? {} : { standard }),
  });

/** A number with a fraction. */
export const decimal = (element: string): Column => column('decimal', element);

/** True or false; false when nothing is said. */
export const flag = (element: string, label?: string, standard = 'false'): Column =>
  column('boolean', element, { ...(label === undefined ? {} : { label }), standard });

/** An instant. */
export const instant = (element: string, label?: string): Column =>
  column('glide_date_time', element, label === undefined ? {} : { label });

/** A span of time. */
export const span = (element: string, label?: string): Column =>
  column('glide_duration', element, label === undefined ? {} : { label });

/** A reference to a record of another table. */
export const reference = (element: string, to: string, label?: string): Column =>
  column('reference', element, { reference: to, ...(label === undefined ? {} : { label }) });

/** A field that only takes entries of a journal. */
export const journal = (element: string, label: string): Column => column('journal_input', element, { label });

/** What every record has. */
export const systemColumns: readonly Column[] = [
  column('GUID', 'sys_id', { label: 'Sys ID' }),
  column('glide_date_time', 'sys_created_on', { label: 'Created' }),
  column('string', 'sys_created_by', { label: 'Created by', maxLength: 40 }),
  column('glide_date_time', 'sys_updated_on', { label: 'Updated' }),
  column('string', 'sys_updated_by', { label: 'Updated by', maxLength: 40 }),
  column('integer', 'sys_mod_count', { label: 'Updates' }),
  column('related_tags', 'sys_tags', { label: 'Tags', maxLength: 4000 }),
];

/** The class of a record in a family of tables. */
export const className: Column = column('sys_class_name', 'sys_class_name', { label: 'Task type', maxLength: 80 });

/** The domain of a record, of which this instance has only the global one. */
export const domainColumns: readonly Column[] = [
  column('domain_id', 'sys_domain', { label: 'Domain', standard: 'global', reference: 'sys_user_group' }),
  text('sys_domain_path', 'Domain Path', 255),
];
