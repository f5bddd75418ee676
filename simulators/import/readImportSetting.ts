import type { JsonRecord } from '../http/record.ts';
import { text } from '../sites/readSettings.ts';
import { BadSetting } from '../sites/SimulatedSite.ts';
import type { NormalisedTicket } from './NormalisedTicket.ts';
import { readImport } from './readImport.ts';

const MEBIBYTE = 1024 * 1024;
/** The largest import, in MiB of UTF-8. */
const LARGEST = 64;

/** The member `import` of a site's settings; undefined when it is missing. Throws BadSetting that names a bad line. */
export function readImportSetting(record: JsonRecord): NormalisedTicket[] | undefined {
  const lines = text(record, 'import');
  if (lines === undefined) {
    return undefined;
  }
  if (Buffer.byteLength(lines) > LARGEST * MEBIBYTE) {
    throw new BadSetting(`"import" is larger than ${LARGEST} MiB.`);
  }
  const { tickets, problems } = readImport(lines);
  const [first, ...others] = problems;
  if (first !== undefined) {
    throw new BadSetting(others.length === 0 ? first : `${first} (and ${others.length} more bad lines)`);
  }
  return tickets;
}
