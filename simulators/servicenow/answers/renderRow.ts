import type { JsonRecord } from '../../http/record.ts';
import type { Row } from '../instance/Row.ts';
import { holderOf, type Path, resolvePath } from '../query/Path.ts';
import { schema } from '../schema/Schema.ts';
import type { Session } from '../Session.ts';
import { displayValue } from './displayValue.ts';
import type { Rendering } from './Rendering.ts';

function linkTo(session: Session, path: Path, value: string): string {
  const { element, reference = '' } = path.column;
  const tail = element === 'internal_type' || element === 'reference' ? `?name=${value}` : `/${value}`;
  return `${session.instance.url}/api/now/table/${reference}${tail}`;
}

/** One field in one of the shapes of `sysparm_display_value`. An empty reference is never an object with a link. */
function renderField(row: Row, path: Path, session: Session, { values, links }: Rendering): unknown {
  const holder = holderOf(session.instance, row, path);
  const { column } = path;
  const value = holder?.get(column.element) ?? '';
  const shown = (): string => (holder === undefined ? '' : displayValue(holder, column, session));
  const link =
    links && value !== '' && column.reference !== undefined ? { link: linkTo(session, path, value) } : undefined;
  switch (values) {
    case 'stored':
      return link === undefined ? value : { ...link, value };
    case 'shown':
      return link === undefined ? shown() : { display_value: shown(), ...link };
    default:
      return { display_value: shown(), ...link, value };
  }
}

/** The fields that an answer has: those asked for that exist and may be read, else all of the table. */
export function pathsOf(table: string, session: Session, { fields }: Rendering): Path[] {
  const names = fields ?? [...schema.columnsOf(table).keys()];
  return names.map((name) => resolvePath(session.instance, table, name)).filter((path) => path !== undefined);
}

/** A record as an answer shows it. */
export function renderRow(row: Row, paths: readonly Path[], session: Session, rendering: Rendering): JsonRecord {
  return Object.fromEntries(paths.map((path) => [path.text, renderField(row, path, session, rendering)]));
}
