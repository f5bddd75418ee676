import { z } from 'zod';

export const SYSTEMS = ['jira-cloud', 'jira-dc', 'servicenow'] as const;
export const METHODS = ['basic', 'scoped-token', 'client-credentials'] as const;
/** In `viewers`: every signed-in user of the organisation. */
export const EVERYONE = 'everyone';
/** In `show`: customers may read the names of people. */
export const PEOPLE = 'people';

const text = z.string().catch('');
const texts = z.array(z.string()).catch([]);

/** Reading is lenient, because a document with faults must be shown to be mended; unknown fields stay. */
export const connectionSchema = z.looseObject({
  id: text,
  name: z.string().optional().catch(undefined),
  system: text,
  url: text,
  cloudId: z.string().optional().catch(undefined),
  auth: z
    .looseObject({
      method: text,
      user: z.string().optional().catch(undefined),
      clientId: z.string().optional().catch(undefined),
      secret: z.string().optional().catch(undefined),
      expires: z.string().optional().catch(undefined),
    })
    .catch({ method: 'basic' }),
  allowPrivateNetwork: z.boolean().optional().catch(undefined),
  sla: z.looseObject({ fields: texts.optional() }).optional().catch(undefined),
});

const scopeSchema = z.looseObject({ connection: text, projects: texts, labels: texts.optional() });

export const perimeterSchema = z.looseObject({
  id: text,
  name: text,
  zone: text,
  scope: z.array(scopeSchema).catch([]),
  viewers: texts.optional(),
  operators: texts.optional(),
  show: texts.optional(),
});

export const setupDocumentSchema = z.looseObject({
  version: z.number().catch(1),
  grafana: z
    .looseObject({ url: z.string().optional().catch(undefined) })
    .optional()
    .catch(undefined),
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
