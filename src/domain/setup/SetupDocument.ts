import { z } from 'zod';

/** In `show`: customers may read the names of people. */
export const PEOPLE = 'people';

const text = z.string().catch('');
const texts = z.array(z.string()).catch([]);
const optionalText = z.string().optional().catch(undefined);
const flag = z.boolean().optional().catch(undefined);
/** Words by raw names. What is no word (a number written without quotes) stays as it is. */
const words = z.record(z.string(), z.unknown()).optional().catch(undefined);
const amount = z.number().optional().catch(undefined);

/** Reading is lenient, because a document with faults must be shown to be mended; unknown fields stay. */
export const connectionSchema = z.looseObject({
  id: text,
  name: optionalText,
  system: text,
  url: text,
  cloudId: optionalText,
  auth: z
    .looseObject({
      method: text,
      user: optionalText,
      clientId: optionalText,
      secret: optionalText,
      clientSecret: optionalText,
      expires: optionalText,
    })
    .catch({ method: 'basic' }),
  /** ServiceNow's tables that hold tickets. */
  tables: texts.optional(),
  allowPrivateNetwork: flag,
  /** Whether tickets may be opened and changed. */
  writing: flag,
  sla: z.looseObject({ fields: texts.optional() }).optional().catch(undefined),
  mapping: z
    .looseObject({ states: words, priorities: words, types: words, pending: words, reportedBy: words, fields: words })
    .optional()
    .catch(undefined),
  limits: z
    .looseObject({
      maxRows: amount,
      timeoutSeconds: amount,
      cacheSeconds: amount,
      requestsPerSecond: amount,
      concurrency: amount,
      mirrorDays: amount,
      maxAgeMinutes: amount,
    })
    .optional()
    .catch(undefined),
});

/** Projects and labels are Jira's; field and ids are ServiceNow's. */
const scopeSchema = z.looseObject({
  connection: text,
  projects: texts.optional(),
  labels: texts.optional(),
  field: optionalText,
  ids: texts.optional(),
});

export const perimeterSchema = z.looseObject({
  id: text,
  name: text,
  zone: text,
  scope: z.array(scopeSchema).catch([]),
  viewers: texts.optional(),
  operators: texts.optional(),
  writing: flag,
  show: texts.optional(),
});

export const setupDocumentSchema = z.looseObject({
  version: z.number().catch(1),
  grafana: z.looseObject({ url: optionalText }).optional().catch(undefined),
  connections: z
    .array(connectionSchema)
    .nullish()
    .catch(null)
    .transform((list) => list ?? []),
  perimeters: z
    .array(perimeterSchema)
    .nullish()
    .catch(null)
    .transform((list) => list ?? []),
});

/** Everything that an administrator sets up, without secrets. */
export type SetupDocument = z.infer<typeof setupDocumentSchema>;
export type Connection = z.infer<typeof connectionSchema>;
export type Perimeter = z.infer<typeof perimeterSchema>;
export type Scope = z.infer<typeof scopeSchema>;

export const EMPTY_DOCUMENT: SetupDocument = { version: 1, connections: [], perimeters: [] };
