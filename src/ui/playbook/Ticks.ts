/** Which steps a person has done. */
export interface Ticks {
  /** Ids of boxes. */
  done: ReadonlySet<string>;
  toggle: (box: string) => void;
  startOver: () => void;
}
