import { z } from 'zod';
import { testStepSchema } from './TestStep';

const testedPartSchema = z.object({
  id: z.string(),
  name: z.string().catch(''),
  steps: z.array(testStepSchema).catch([]),
});

const detailsSchema = z.object({
  connections: z.array(testedPartSchema).nullish().catch(null),
  perimeters: z.array(testedPartSchema).nullish().catch(null),
});

/** The outcome of "Save & test". The details are there for Admins only. */
const healthSchema = z.object({
  status: z
    .string()
    .transform((word) => word.toUpperCase() === 'OK')
    .catch(false),
  message: z.string().catch(''),
  details: detailsSchema.nullish().catch(null),
});

/** A connection or a perimeter with the steps of its test. */
export type TestedPart = z.infer<typeof testedPartSchema>;

export interface Health {
  ok: boolean;
  message: string;
  connections: TestedPart[];
  perimeters: TestedPart[];
}

/** Reads a health answer of any shape; what is missing counts as not working. */
export function readHealth(answer: unknown): Health {
  const { status, message, details } = healthSchema.catch({ status: false, message: '', details: null }).parse(answer);
  return { ok: status, message, connections: details?.connections ?? [], perimeters: details?.perimeters ?? [] };
}
