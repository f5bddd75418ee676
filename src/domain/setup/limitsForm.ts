import { z } from 'zod';
import { fault } from './formFields';
import type { Connection } from './SetupDocument';

/** The limits of a connection: what holds where nothing is stated, and the most that may be. */
export const LIMITS = {
  maxRows: { usual: 5000, most: 50_000 },
  timeoutSeconds: { usual: 30, most: 300 },
  cacheSeconds: { usual: 60, most: 3600 },
  requestsPerSecond: { usual: 10, most: 100 },
  concurrency: { usual: 3, most: 20 },
  mirrorDays: { usual: 400, most: 3650 },
  maxAgeMinutes: { usual: 10, most: 1440 },
} as const;

export type Limit = keyof typeof LIMITS;
export const LIMIT_NAMES = [
  'maxRows',
  'timeoutSeconds',
  'cacheSeconds',
  'requestsPerSecond',
  'concurrency',
  'mirrorDays',
  'maxAgeMinutes',
] as const satisfies readonly Limit[];

/** What stands for a copy of no days at all. */
const NO_MIRROR = '-1';

/** A number above 0 as text, or nothing for what is usual. Only requests a second can be a fraction, only days none. */
function limit(name: Limit) {
  const isAmount = (text: string) => {
    const amount = Number(text);
    const isWhole = name === 'requestsPerSecond' || Number.isInteger(amount);
    const isNone = name === 'mirrorDays' && text === NO_MIRROR;
    return text === '' || isNone || (isWhole && amount > 0 && amount <= LIMITS[name].most);
  };
  return z.string().trim().refine(isAmount, fault('amount'));
}

export const limitsFormSchema = z.object({
  maxRows: limit('maxRows'),
  timeoutSeconds: limit('timeoutSeconds'),
  cacheSeconds: limit('cacheSeconds'),
  requestsPerSecond: limit('requestsPerSecond'),
  concurrency: limit('concurrency'),
  mirrorDays: limit('mirrorDays'),
  maxAgeMinutes: limit('maxAgeMinutes'),
});

export type LimitsForm = z.infer<typeof limitsFormSchema>;

export function limitsToForm(limits: Connection['limits']): LimitsForm {
  // 0 in a document means the usual one, as nothing does.
  const text = (name: Limit) => (limits?.[name] ? String(limits[name]) : '');
  return {
    maxRows: text('maxRows'),
    timeoutSeconds: text('timeoutSeconds'),
    cacheSeconds: text('cacheSeconds'),
    requestsPerSecond: text('requestsPerSecond'),
    concurrency: text('concurrency'),
    mirrorDays: text('mirrorDays'),
    maxAgeMinutes: text('maxAgeMinutes'),
  };
}

/** The limits with what the form says; undefined where nothing is stated and nothing was. */
export function formToLimits(form: LimitsForm, before: Connection['limits']): Connection['limits'] {
  const stated = LIMIT_NAMES.map((name) => {
    const unchanged = form[name] === '' && before?.[name] === 0;
    return [name, unchanged ? 0 : form[name] === '' ? undefined : Number(form[name])] as const;
  });
  const isStated = stated.some(([, value]) => value !== undefined);
  return before !== undefined || isStated ? { ...before, ...Object.fromEntries(stated) } : undefined;
}
