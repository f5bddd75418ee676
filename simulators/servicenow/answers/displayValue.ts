import { zoneOffset } from '../../time/zoneOffset.ts';
import type { Row } from '../instance/Row.ts';
import { readUtc, utcText } from '../instance/utc.ts';
import { choicesOf } from '../schema/choices.ts';
import type { Column } from '../schema/Column.ts';
import { schema } from '../schema/Schema.ts';
import type { Session } from '../Session.ts';
import { nameOfReference } from './nameOf.ts';
import { spanWords } from './spanWords.ts';

/** A day as this instance shows it: `MM/dd/yyyy`. */
function showDay(text: string): string {
  const [year = '', month = '', day = ''] = text.split('-');
  return `${month}/${day}/${year}`;
}

/** A stored instant as an account's profile shows it: its zone, `MM/dd/yyyy HH:mm:ss`. */
function showInstant(value: string, zone: string): string {
  const instant = readUtc(value);
  if (instant === undefined) {
    return value;
  }
  const [day = '', time = ''] = utcText(instant + zoneOffset(zone, instant)).split(' ');
  return `${showDay(day)} ${time}`;
}

/** The entries of a journal field as a form shows them, the newest first. */
function showJournal(row: Row, { element, label }: Column, { instance, zone }: Session): string {
  const wanted = element === 'comments_and_work_notes' ? ['comments', 'work_notes'] : [element];
  const labels = schema.columnsOf(row.table);
  return instance.store
    .journalOf(row.sysId)
    .filter((entry) => wanted.includes(entry.get('element')))
    .toReversed()
    .map((entry) => {
      const by = entry.get('sys_created_by');
      const name = instance.store.by('sys_user', 'user_name', by)?.get('name') ?? by;
      const kind = labels.get(entry.get('element'))?.label ?? label;
      return `${showInstant(entry.get('sys_created_on'), zone)} - ${name} (${kind})\n${entry.get('value')}\n\n`;
    })
    .join('');
}

/** The name of what a reference leads to. Types and tables are referred to by their own names. */
function showReference(column: Column, value: string, { instance }: Session): string {
  const name = nameOfReference(instance, column.reference ?? '', value);
  return name === '' && ['internal_type', 'reference'].includes(column.element) ? value : name;
}

/** What people read for a field of a record. */
export function displayValue(row: Row, column: Column, session: Session): string {
  if (column.type === 'journal_input') {
    return showJournal(row, column, session);
  }
  const value = row.get(column.element);
  if (column.reference !== undefined) {
    return showReference(column, value, session);
  }
  return value === '' ? '' : showPlain(row, column, value, session);
}

function showPlain(row: Row, column: Column, value: string, session: Session): string {
  switch (column.type) {
    case 'glide_date_time':
      return showInstant(value, session.zone);
    case 'glide_date':
      return showDay(value);
    case 'glide_duration':
      return spanWords(value);
    case 'sys_class_name':
      return schema.table(value)?.label ?? value;
    default:
      return choicesOf(row.table, column.element)?.get(value) ?? value;
  }
}
