/** A piece of a query. `text` is its value (escapes resolved), `raw` what was written. */
export interface Token {
  kind: 'word' | 'string' | 'number' | 'symbol' | 'end';
  text: string;
  raw: string;
  line: number;
  character: number;
}
