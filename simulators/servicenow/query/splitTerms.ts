/** The parts of an encoded query between its carets; `^^` is a caret of a value. */
export function splitTerms(text: string): string[] {
  const terms: string[] = [];
  let term = '';
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] !== '^') {
      term += text[at];
    } else if (text[at + 1] === '^') {
      term += '^';
      at += 1;
    } else {
      terms.push(term);
      term = '';
    }
  }
  return [...terms, term];
}
