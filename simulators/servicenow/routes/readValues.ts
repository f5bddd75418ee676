import { isRecord, textAt } from '../../http/record.ts';
import { instantOf } from '../../time/wallTime.ts';
import type { Row } from '../instance/Row.ts';
import { utcText } from '../instance/utc.ts';
import { nameOf } from '../answers/nameOf.ts';
import { choicesOf } from '../schema/choices.ts';
import type { Column } from '../schema/Column.ts';
import { schema } from '../schema/Schema.ts';
import type { Session } from '../Session.ts';
import { payloadOf, type TableCall } from '../TableCall.ts';

/** A reference is taken by sys_id, by the name of its record, of a user also by the sign-in name. */
function readReference(value: string, table: string, { instance }: Session): string {
  if (value === '' || instance.store.find(table, value) !== undefined) {
    return value;
  }
  const isNamed = (row: Row): boolean => nameOf(instance, row) === value || row.get('user_name') === value;
  return instance.store.all(table).find(isNamed)?.sysId ?? '';
}

/** An instant as people write it in this instance: `MM/dd/yyyy HH:mm:ss` in the zone of the account. */
function readShown(value: string, zone: string): string {
  const parts = /^(\d{2})\/(\d{2})\/(\d{4})(?: (\d{2}):(\d{2}):(\d{2}))?$/.exec(value);
  if (parts === null) {
    return value;
  }
  const [month = 1, day = 1, year = 1970, hour = 0, minute = 0, second = 0] = parts
    .slice(1)
    .map((part) => Number(part ?? 0));
  return utcText(instantOf(zone, { year, month, day, hour, minute }) + second * 1000);
}

/** A value as a client sends it: text, number or flag; of a reference also the object of an answer. */
function plainText(value: unknown): string {
  if (isRecord(value)) {
    return textAt(value, 'value') ?? '';
  }
  return value === null || value === undefined || typeof value === 'object' ? '' : String(value);
}

function readValue(value: unknown, column: Column, table: string, session: Session, isShown: boolean): string {
  const text = plainText(value);
  if (column.reference !== undefined) {
    return readReference(text, column.reference, session);
  }
  if (isShown && column.type === 'glide_date_time') {
    return readShown(text, session.zone);
  }
  const labels = isShown ? choicesOf(table, column.element) : undefined;
  return [...(labels ?? [])].find(([, label]) => label === text)?.[0] ?? text;
}

/** The values of a body by field; members that are no field are passed over. Throws Refusal. */
export function readValues(call: TableCall, table: string): Record<string, string> {
  const isShown = call.query.get('sysparm_input_display_value') === 'true';
  const columns = schema.columnsOf(table);
  const values: Record<string, string> = {};
  for (const [element, value] of Object.entries(payloadOf(call))) {
    const column = columns.get(element);
    if (column !== undefined) {
      values[element] = readValue(value, column, table, call.session, isShown);
    }
  }
  return values;
}
