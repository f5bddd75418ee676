import type { AlertRule } from '../../src/domain/playbook/AlertRule.ts';
import { items, members, text, texts } from '../members.ts';

const nothing = { folderUid: '', updated: 0, health: '', state: '', instances: [] };

/** One rule of a Prometheus rule file; undefined for a recording rule and for what is none. */
function prometheusRule(rule: Record<string, unknown>, group: string, file: string): AlertRule | undefined {
  const title = text(rule['alert']);
  return title === ''
    ? undefined
    : {
        ...{ uid: '', title, folder: '', group, isPaused: false },
        labels: texts(rule['labels']),
        annotations: texts(rule['annotations']),
        ...nothing,
        folderUid: file,
      };
}

/** One rule of a provisioning file of Grafana; undefined for a recording rule and for what is none. */
function grafanaRule(rule: Record<string, unknown>, group: string, folder: string): AlertRule | undefined {
  const title = text(rule['title']);
  if (title === '' || rule['record'] !== undefined) {
    return undefined;
  }
  return {
    ...{ uid: text(rule['uid']), title, folder, group, isPaused: rule['isPaused'] === true },
    labels: texts(rule['labels']),
    // `dashboardUid` and `panelId` of such a file link no panel in Grafana; the annotations do.
    annotations: texts(rule['annotations']),
    ...nothing,
  };
}

/**
 * The alert rules of one document: `groups` with `rules` of Prometheus (`alert`) or of Grafana's provisioning (`title`),
 * also inside `spec` as Kubernetes' PrometheusRule has it. Undefined where it is no such document.
 */
export function readRules(document: unknown, file: string): AlertRule[] | undefined {
  const whole = members(document);
  const groups = whole['groups'] ?? members(whole['spec'])['groups'];
  if (!Array.isArray(groups)) {
    return undefined;
  }
  return items(groups).flatMap((group) => {
    const { name, folder, rules } = members(group);
    return items(rules).flatMap((rule) => {
      const one = members(rule);
      return prometheusRule(one, text(name), file) ?? grafanaRule(one, text(name), text(folder)) ?? [];
    });
  });
}

/** Gives every rule an uid of its own: those of Prometheus have none, and two files may use the same. */
export function withUids(rules: readonly AlertRule[]): AlertRule[] {
  const known = new Set<string>();
  return rules.map((rule) => {
    const base = rule.uid || [rule.folderUid, rule.group, rule.title].join('/').slice(0, 1000);
    let uid = base;
    for (let n = 2; known.has(uid); n++) {
      uid = `${base}#${n}`;
    }
    known.add(uid);
    return { ...rule, uid, folderUid: '' };
  });
}
