/** How a value is told apart at a glance: the glyph carries the meaning, the colour only helps. */
export interface Sign<Value extends string = string> {
  value: Value;
  /** One character, readable without colour; empty where the word is short enough to do without. */
  glyph: string;
  /** A tone of the theme; `unsure` is for what nobody could look at, so that it looks neither good nor bad. */
  tone: 'success' | 'warning' | 'error' | 'info' | 'unsure' | 'secondary';
}
