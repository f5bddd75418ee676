import { z } from 'zod';
import { testStepSchema } from './TestStep';

const testedPartSchema = z.object({
  id: z.string(),
  name: z.string().catch(''),
  steps: z.array(testStepSchema).catch([]),
});

const detailsSchema = z.object({
  grafana: testedPartSchema.nullish().catch(null),
  store: testedPartSchema.nullish().catch(null),
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

/** A connection, a perimeter or what lies around them, with the steps of its test. */
export type TestedPart = z.infer<typeof testedPartSchema>;

export interface Health {
  ok: boolean;
  message: string;
  connections: TestedPart[];
  perimeters: TestedPart[];
  /** What lies around it: this Grafana with the token, and the store. */
  around: TestedPart[];
}

/** Reads a health answer of any shape; what is missing counts as not working. */
export function readHealth(answer: unknown): Health {
  const { status, message, details } = healthSchema.catch({ status: false, message: '', details: null }).parse(answer);
  const around = [details?.grafana, details?.store].filter((part) => part !== null && part !== undefined);
  return {
    ok: status,
    message,
    connections: details?.connections ?? [],
    perimeters: details?.perimeters ?? [],
    // One that was not tested has nothing to say.
    around: around.filter(({ steps }) => steps.length > 0),
  };
}
