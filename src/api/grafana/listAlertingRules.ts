import { z } from 'zod';
import type { AlertInstance, AlertRule } from '../../domain/playbook/AlertRule';
import { isQuiet } from '../../domain/playbook/isQuiet';
import { request } from '../request';

const texts = z.record(z.string(), z.string()).catch({});
const time = z
  .string()
  .transform((text) => Date.parse(text) || 0)
  .catch(0);
const word = z.string().catch('');

const instanceSchema = z
  .object({ labels: texts, annotations: texts, state: word, activeAt: time })
  .transform((instance): AlertInstance => ({ ...instance, hasFired: !isQuiet(instance.state) }));

const ruleSchema = z.object({
  uid: word,
  name: z.string(),
  type: z.string().catch('alerting'),
  labels: texts,
  annotations: texts,
  isPaused: z.boolean().catch(false),
  health: word,
  state: word,
  alerts: z.array(instanceSchema).catch([]),
});

const rulesAnswer = z.object({
  data: z.object({
    groups: z.array(z.object({ name: word, file: word, folderUid: word, rules: z.array(ruleSchema).catch([]) })),
  }),
});

const changesAnswer = z.record(
  z.string(),
  z.array(z.object({ rules: z.array(z.object({ grafana_alert: z.object({ uid: word, updated: time }) })).catch([]) }))
);

/** When the rules were last changed, by uid; empty where the caller may not read that. */
async function listChanges(signal?: AbortSignal): Promise<Map<string, number>> {
  const answered = await request({ url: '/api/ruler/grafana/api/v1/rules', answer: changesAnswer, signal }).catch(
    () => ({})
  );
  const rules = Object.values(answered).flatMap((groups) => groups.flatMap((group) => group.rules));
  return new Map(rules.map(({ grafana_alert: { uid, updated } }) => [uid, updated]));
}

/** The alerting rules of this Grafana that the caller may see, with their live instances; recording rules are none. */
export async function listAlertingRules(signal?: AbortSignal): Promise<AlertRule[]> {
  const [{ data }, changes] = await Promise.all([
    request({ url: '/api/prometheus/grafana/api/v1/rules', answer: rulesAnswer, signal }),
    listChanges(signal),
  ]);
  return data.groups.flatMap(({ name: group, file: folder, folderUid, rules }) =>
    rules
      .filter(({ uid, type }) => uid !== '' && type === 'alerting')
      .map(({ uid, name: title, labels, annotations, isPaused, health, state, alerts: instances }) => ({
        ...{ uid, title, folder, folderUid, group, labels, annotations, isPaused, health, state, instances },
        updated: changes.get(uid) ?? 0,
      }))
  );
}
