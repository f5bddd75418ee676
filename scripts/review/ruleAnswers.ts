import type { AlertRule } from '../../src/domain/playbook/AlertRule.ts';
import { items, members, text, texts } from '../members.ts';
import { withUids } from '../playbook/readRules.ts';

const nothing = { group: '', isPaused: false, updated: 0, health: '', state: '', instances: [] };

/** Rules as `/api/prometheus/grafana/api/v1/rules` (or Prometheus' `/api/v1/rules`) answers them. */
const listed = (document: unknown): AlertRule[] =>
  items(members(members(document)['data'])['groups']).flatMap((group) => {
    const { file, folderUid, rules } = members(group);
    return items(rules).flatMap((raw): AlertRule[] => {
      const rule = members(raw);
      return text(rule['name']) === '' || text(rule['type']) === 'recording'
        ? []
        : [
            {
              ...nothing,
              ...{ uid: text(rule['uid']), title: text(rule['name']), folder: text(file), folderUid: text(folderUid) },
              ...{ labels: texts(rule['labels']), annotations: texts(rule['annotations']) },
              isPaused: rule['isPaused'] === true,
            },
          ];
    });
  });

/** Rules as `/api/ruler/grafana/api/v1/rules` answers them: groups by the folder's path. */
const ruled = (document: unknown): AlertRule[] =>
  Object.entries(members(document)).flatMap(([folder, groups]) =>
    items(groups).flatMap((group) =>
      items(members(group)['rules']).flatMap((raw): AlertRule[] => {
        const rule = members(raw);
        const own = members(rule['grafana_alert']);
        return text(own['title']) === '' || own['record'] !== undefined
          ? []
          : [
              {
                ...nothing,
                ...{ uid: text(own['uid']), title: text(own['title']), folder, folderUid: text(own['namespace_uid']) },
                ...{ labels: texts(rule['labels']), annotations: texts(rule['annotations']) },
                isPaused: own['is_paused'] === true,
              },
            ];
      })
    )
  );

/** The alert rules of an answer of Grafana's; none where it is no such answer. */
export function ruleAnswers(source: string): AlertRule[] {
  try {
    const document: unknown = JSON.parse(source);
    return withUids([...listed(document), ...ruled(document)]);
  } catch {
    return [];
  }
}
