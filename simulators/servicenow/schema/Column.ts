/** How ServiceNow stores a field. All values are texts; the type says what the text means. */
export type ColumnType =
  | 'GUID'
  | 'string'
  | 'integer'
  | 'decimal'
  | 'boolean'
  | 'glide_date_time'
  | 'glide_date'
  | 'glide_duration'
  | 'reference'
  | 'journal_input'
  | 'sys_class_name'
  | 'domain_id'
  | 'related_tags';

/** A field of a table, as `sys_dictionary` describes it. */
export interface Column {
  element: string;
  label: string;
  type: ColumnType;
  /** The table that a reference points to. */
  reference?: string;
  maxLength: number;
  /** The value of a new record that says nothing. */
  standard?: string;
}

/** How two values of a type are compared. */
export type Comparison = 'text' | 'number' | 'time' | 'boolean';

/** How values of a column are compared: numbers by size, instants and spans by time. */
export function comparisonOf({ type }: Column): Comparison {
  switch (type) {
    case 'integer':
    case 'decimal':
      return 'number';
    case 'glide_date_time':
    case 'glide_date':
    case 'glide_duration':
      return 'time';
    case 'boolean':
      return 'boolean';
    default:
      return 'text';
  }
}
