import { z } from 'zod';

const TEST_STATES = ['ok', 'warning', 'error', 'skipped'] as const;

/** One step of a test of a connection: what was tried, how it went, and what to do about it. */
export const testStepSchema = z.object({
  id: z.string(),
  title: z.string(),
  state: z.enum(TEST_STATES),
  message: z.string().catch(''),
  remedy: z.string().catch(''),
});

export type TestStep = z.infer<typeof testStepSchema>;
export type TestState = TestStep['state'];
