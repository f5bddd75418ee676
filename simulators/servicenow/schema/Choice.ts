/** A value that a field may have, as `sys_choice` knows it. */
export interface Choice {
  table: string;
  element: string;
  value: string;
  label: string;
}
