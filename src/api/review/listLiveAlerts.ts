import { z } from 'zod';
import type { Labels } from '../../domain/playbook/Labels';
import { request } from '../request';

const texts = z.record(z.string(), z.string()).catch({});

const answer = z.array(
  z.object({
    fingerprint: z.string().catch(''),
    labels: texts,
    annotations: texts,
    startsAt: z.string().transform((text) => Date.parse(text) || 0),
    status: z
      .object({ state: z.string().catch(''), silencedBy: z.array(z.string()).catch([]) })
      .catch({ state: '', silencedBy: [] }),
  })
);

/** An alert that fires now, as Grafana's own Alertmanager knows it. */
export interface LiveAlert {
  fingerprint: string;
  /** Without those that Grafana keeps for itself. */
  labels: Labels;
  annotations: Labels;
  ruleUid: string;
  /** Milliseconds since 1970. */
  startsAt: number;
  isSilenced: boolean;
}

/** The alerts that fire now and that the caller may see. */
export async function listLiveAlerts(signal?: AbortSignal): Promise<LiveAlert[]> {
  const list = await request({ url: '/api/alertmanager/grafana/api/v2/alerts', answer, signal });
  return list.map(({ fingerprint, labels, annotations, startsAt, status }) => ({
    ...{ fingerprint, annotations, startsAt, isSilenced: status.silencedBy.length > 0 },
    labels: Object.fromEntries(Object.entries(labels).filter(([name]) => !/^__.*__$/.test(name))),
    ruleUid: labels['__alert_rule_uid__'] ?? '',
  }));
}
