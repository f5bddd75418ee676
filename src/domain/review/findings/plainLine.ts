import { wellFormed } from '../../playbook/hostileJson';

/** What would change where the text around it stands, or what could not be seen at all. */
const UNSEEN = /[\p{Cc}\p{Cf}\u2028\u2029\s]+/gu;

/** Most words are plain already. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/** Words of others on one line, at most so many characters, without anything that could steer what shows them. */
export function plainLine(text: string, max = 120): string {
  if (text.length <= max && PLAIN.test(text)) {
    return text;
  }
  // What is far too long is cut before it is looked at.
  const line = wellFormed(text.slice(0, 20 * max))
    .replace(UNSEEN, ' ')
    .trim();
  return line.length <= max ? line : `${wellFormed(line.slice(0, max - 1)).trimEnd()}…`;
}

/** As plainLine, in quotes. */
export const quotedLine = (text: string, max?: number): string => `“${plainLine(text, max)}”`;
