/** A field as it is named in a query: `status`, `"Time to resolution"`, `cf[10031]`. */
export interface FieldName {
  name: string;
  raw: string;
}

/** A value; `raw` is what was written, quotation marks included. */
export interface ValueOperand {
  kind: 'value';
  text: string;
  raw: string;
  /** Written without quotation marks and all digits: epoch milliseconds in dates. */
  number: boolean;
}

/** What stands behind an operator. */
export type Operand =
  | ValueOperand
  | { kind: 'function'; name: string; args: string[]; raw: string }
  | { kind: 'list'; items: Operand[]; raw: string }
  | { kind: 'empty'; raw: string };

/** The operators that the simulator knows, written the way Jira names them. */
export type Operator = '=' | '!=' | '~' | '!~' | '<' | '<=' | '>' | '>=' | 'in' | 'not in' | 'is' | 'is not';

/** The restricting part of a query. */
export type Clause =
  | { kind: 'and' | 'or'; clauses: Clause[] }
  | { kind: 'not'; clause: Clause }
  | { kind: 'terminal'; field: FieldName; operator: Operator; operand: Operand };

/** One field to order by; ascending when nothing is said. */
export interface SortField {
  field: FieldName;
  direction?: 'asc' | 'desc';
}

/** A parsed query. */
export interface Query {
  where: Clause | undefined;
  orderBy: SortField[];
}
