import { z } from 'zod';

/** A list that Go may leave out or send as null. */
export const nullableList = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item)
    .nullish()
    .transform((list) => list ?? []);
