import type { StoredRow } from '../instance/Row.ts';
import { utcText } from '../instance/utc.ts';
import type { Act } from './Act.ts';

/** Notes in a record who changed it last and when. */
export function stamp(row: StoredRow, { by, at, instance }: Act): void {
  const count = row.get('sys_mod_count');
  if (count === '') {
    row.set('sys_created_on', utcText(at));
    row.set('sys_created_by', by);
  }
  row.set('sys_updated_on', utcText(at));
  row.set('sys_updated_by', by);
  row.set('sys_mod_count', count === '' ? '0' : String(Number(count) + 1));
  instance.store.touch();
}
