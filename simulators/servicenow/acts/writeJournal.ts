import { StoredRow } from '../instance/Row.ts';
import { utcText } from '../instance/utc.ts';
import { schema } from '../schema/Schema.ts';
import type { Act } from './Act.ts';

/** The fields of a record that write its journal. */
const journalElements = ['comments', 'work_notes'] as const;

/** Adds an entry to the journal of a record: a comment that the caller reads, or an internal note. */
export function writeJournal(
  { instance, by, at }: Act,
  table: string,
  record: string,
  element: string,
  value: string
): void {
  const id = instance.newSysId();
  instance.store.put(
    new StoredRow(id, 'sys_journal_field', {
      name: table,
      element,
      element_id: record,
      value,
      sys_created_on: utcText(at),
      sys_created_by: by,
    })
  );
}

/** Writes what the journal fields of a body say; gives the fields that said something. */
export function writeEntries(row: StoredRow, values: Readonly<Record<string, string>>, act: Act): string[] {
  const said = journalElements.filter(
    (element) => (values[element] ?? '') !== '' && schema.columnsOf(row.table).has(element)
  );
  for (const element of said) {
    writeJournal(act, row.table, row.sysId, element, values[element] ?? '');
  }
  return said;
}
