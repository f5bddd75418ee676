/** As much of a data frame as is read here: named columns of equal length. */
export interface FrameLike {
  name?: string;
  length: number;
  fields: ReadonlyArray<{ name: string; values: ArrayLike<unknown> }>;
}

/** Reads the columns of a frame by name; a cell that is missing or of another type is empty. */
export class Columns {
  private readonly byName: ReadonlyMap<string, ArrayLike<unknown>>;

  constructor(frame: FrameLike) {
    this.byName = new Map(frame.fields.map(({ name, values }) => [name, values]));
  }

  has(name: string): boolean {
    return this.byName.has(name);
  }

  text(name: string, row: number): string {
    const value = this.byName.get(name)?.[row];
    return typeof value === 'string' ? value : '';
  }

  number(name: string, row: number): number | undefined {
    const value = this.byName.get(name)?.[row];
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
  }

  flag(name: string, row: number): boolean {
    return this.byName.get(name)?.[row] === true;
  }
}
