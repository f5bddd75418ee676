import { z } from 'zod';
import { request } from '../request';

const answer = z.object({
  data: z.object({
    groups: z.array(
      z.object({
        file: z.string().catch(''),
        rules: z.array(z.object({ uid: z.string().optional(), name: z.string(), type: z.string().catch('alerting') })),
      })
    ),
  }),
});

/** An alert rule of this Grafana, as it is chosen from a list. */
export interface NamedRule {
  uid: string;
  name: string;
  folder: string;
}

/** The alert rules of this Grafana that the caller may see. */
export async function listRuleNames(signal?: AbortSignal): Promise<NamedRule[]> {
  const { data } = await request({ url: '/api/prometheus/grafana/api/v1/rules', answer, signal });
  return data.groups.flatMap(({ file, rules }) =>
    rules.flatMap(({ uid, name, type }) =>
      uid === undefined || type !== 'alerting' ? [] : [{ uid, name, folder: file }]
    )
  );
}
