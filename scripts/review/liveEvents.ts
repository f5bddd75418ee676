import type { AlertEvent } from '../../src/domain/review/episodes/AlertEvent.ts';
import { members, text, texts } from '../members.ts';
import type { ReviewDomain } from './loadReview.ts';

/** Whether it is from the Alertmanager's list of what fires now, and not one of its messages. */
export const isOfNow = (raw: Record<string, unknown>): boolean => text(members(raw['status'])['state']) !== '';

/**
 * What an alert of the Alertmanager's tells: when it began, and in a message that it is over, when it ended. The
 * trouble of the monitoring itself is named as the history names it. One sentence where it cannot be read.
 */
export function liveEvents(
  raw: Record<string, unknown>,
  at: (value: unknown) => number | undefined,
  { normalLive }: ReviewDomain
): AlertEvent[] | string {
  const all = texts(raw['labels']);
  const [from, to] = [at(raw['startsAt']), at(raw['endsAt'])];
  if (from === undefined) {
    return 'When it happened cannot be read.';
  }
  const ruleUid = all['__alert_rule_uid__'] ?? '';
  const own = Object.fromEntries(Object.entries(all).filter(([name]) => !name.startsWith('__')));
  const { labels, kind, key } = normalLive({
    ...{ labels: own, annotations: texts(raw['annotations']), ruleUid, startsAt: from, isSilenced: false },
  });
  const rule = labels['alertname'] ?? '';
  if (rule === '') {
    return 'It names no rule.';
  }
  const about = { ruleUid, rule, folder: labels['grafana_folder'] ?? '', labels, isExact: true };
  const state = kind === 'service' ? 'alerting' : 'nodata';
  const begun: AlertEvent = { ...about, id: `${key}/${state}/${from}/from`, from: 'normal', to: state, at: from };
  const isOver = text(raw['status']) !== 'firing' && !isOfNow(raw) && to !== undefined;
  return isOver ? [begun, { ...about, id: `${key}/${state}/${from}/to`, from: state, to: 'normal', at: to }] : [begun];
}
