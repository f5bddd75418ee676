/** One matcher as it is shown. */
interface ShownMatcher {
  name: string;
  operator: '=' | '!=' | '=~' | '!~';
  /** Without its quotation marks. */
  value: string;
}

const NAME = /^\s*(?:"((?:[^"\\]|\\.)*)"|([^\s"=!~{},\\'`]+))\s*/;
const OPERATOR = /^(=~|!~|!=|=)\s*/;
const VALUE = /^(?:"((?:[^"\\]|\\.)*)"|([^\s"=!~{},\\'`]*))\s*/;

const unquoted = (quoted: string | undefined, plain: string | undefined): string =>
  quoted?.replace(/\\(["\\])/g, '$1') ?? plain ?? '';

const isOperator = (text: string | undefined): text is ShownMatcher['operator'] =>
  text === '=' || text === '!=' || text === '=~' || text === '!~';

/**
 * A set of matchers taken apart to be shown, and for nothing else: what it matches is judged by the backend alone.
 * Undefined where it does not look like one; then it is shown as it was written.
 */
export function readMatcherSet(text: string): ShownMatcher[] | undefined {
  let rest = text
    .trim()
    .replace(/^\{(.*)\}$/s, '$1')
    .trim();
  const found: ShownMatcher[] = [];
  while (rest !== '') {
    const name = NAME.exec(rest);
    const afterName = rest.slice(name?.[0].length ?? 0);
    const operator = OPERATOR.exec(afterName);
    if (name === null || operator === null || !isOperator(operator[1])) {
      return undefined;
    }
    const afterOperator = afterName.slice(operator[0].length);
    const value = VALUE.exec(afterOperator);
    const end = afterOperator.slice(value?.[0].length ?? 0);
    if (value === null || !/^(,|$)/.test(end)) {
      return undefined;
    }
    found.push({ name: unquoted(name[1], name[2]), operator: operator[1], value: unquoted(value[1], value[2]) });
    rest = end.slice(1).trim();
  }
  return found;
}
