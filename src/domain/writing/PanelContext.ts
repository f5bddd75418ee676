import { z } from 'zod';

const isSaved = (uid: string) => uid !== '';

const scopedValues = z
  .record(z.string(), z.unknown())
  .catch({})
  .transform((variables) =>
    Object.fromEntries(
      Object.entries(variables).flatMap(([name, variable]) => {
        const parsed = z.object({ value: z.union([z.string(), z.number()]).transform(String) }).safeParse(variable);
        // Names beginning so are Grafana's own: the scene, the interval.
        return parsed.success && !name.startsWith('__') ? [[name, parsed.data.value] as const] : [];
      })
    )
  );

/** A panel of a saved dashboard, as Grafana tells it to what is in the panel's menu. */
export const panelContextSchema = z.object({
  id: z.number().int(),
  title: z.string().catch(''),
  dashboard: z.object({
    uid: z.string().refine(isSaved),
    title: z.string().catch(''),
    tags: z.array(z.string()).catch([]),
  }),
  /** The variables that tell this copy of a repeated panel from the others, each with its value. */
  scopedVars: scopedValues.optional().transform((variables) => variables ?? {}),
  /** Which data sources its queries ask. */
  targets: z
    .array(z.object({ datasource: z.object({ uid: z.string().optional() }).nullish().catch(undefined) }))
    .catch([]),
});

export type PanelContext = z.infer<typeof panelContextSchema>;
