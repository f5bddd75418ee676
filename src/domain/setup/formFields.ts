import { z } from 'zod';
import type { FieldFault } from './FieldFault';
import { ID_PATTERN } from './proposeId';

/** Ties a message of zod to our vocabulary of faults. */
export const fault = (name: FieldFault): FieldFault => name;

const isOneLine = (text: string) => !/[\r\n]/.test(text);

/** A text without line breaks; they could end a header of a request. */
export const oneLine = z.string().trim().refine(isOneLine, fault('one-line'));

export const requiredLine = oneLine.min(1, fault('required'));

/** An id that none of the others has. */
export const idField = (taken: readonly string[]) =>
  z
    .string()
    .min(1, fault('required'))
    .regex(ID_PATTERN, fault('id'))
    .refine((id) => !taken.includes(id), fault('taken'));

/** A day as YYYY-MM-DD, or nothing. */
export const optionalDay = z.union([z.literal(''), z.iso.date(fault('date'))], fault('date'));
