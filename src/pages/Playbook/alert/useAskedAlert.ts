import { useMemo } from 'react';
import type { AlertInstance, AlertRule } from '../../../domain/playbook/AlertRule';
import type { Labels } from '../../../domain/playbook/Labels';
import type { PlaybookMatch } from '../../../domain/playbook/PlaybookMatch';
import { instanceId } from '../../../domain/playbook/targetsOf';
import { useMatches } from '../../../query/playbook/useMatches';
import type { Asked } from '../../../ui/Answer';
import type { Place } from '../place';
import type { Playbook } from '../usePlaybook';

/** The alert that an address names. */
export interface AskedAlert {
  labels: Labels;
  /** Undefined where the rule is gone, or the person may not see it. */
  rule: AlertRule | undefined;
  /** Undefined where the alert is not among those of now. */
  instance: AlertInstance | undefined;
}

const NO_ENTRIES: readonly never[] = [];

/** What is known of the alert in the address, and which entry it has; its labels need not be of now. */
export function useAskedAlert(
  uid: string,
  { rule: ruleUid, labels }: Place,
  { alerts, index, open }: Playbook
): { alert: AskedAlert; asked: Asked<PlaybookMatch> } {
  const rule = alerts.rules?.find((one) => one.uid === ruleUid);
  const id = instanceId(ruleUid, labels);
  const instance = rule?.instances.find((one) => instanceId(ruleUid, one.labels) === id);
  const named = alerts.targets.find((target) => target.ruleUid === ruleUid)?.named;
  const pinned = open.pins.get(id) ?? '';
  const said = JSON.stringify(labels);
  const targets = useMemo(
    () => [{ id, ruleUid, labels, named: named ?? [], pinned }],
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `said` stands for `labels`, which the address makes anew
    [id, ruleUid, said, named, pinned]
  );
  const { data, error, refetch, isPlaceholderData } = useMatches(uid, index?.entries ?? NO_ENTRIES, targets);
  const match = isPlaceholderData ? undefined : data?.matches[0];
  return { alert: { labels, rule, instance }, asked: { data: match, error, refetch } };
}
