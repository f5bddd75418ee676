import { createHash } from 'node:crypto';

/** A sys_id that follows from a text: its MD5 as 32 hexadecimal digits. */
export function sysId(text: string): string {
  return createHash('md5').update(text, 'utf8').digest('hex');
}
