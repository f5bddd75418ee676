import { isQuiet } from '../../../domain/playbook/isQuiet';
import { instanceId } from '../../../domain/playbook/targetsOf';
import type { AlertInstance, AlertRule } from '../../../domain/playbook/AlertRule';
import type { AlertTargets } from '../../../query/playbook/useAlertTargets';

/** An alert that is anything but normal now. */
export interface FiringAlert {
  /** Its target's id. */
  id: string;
  rule: AlertRule;
  instance: AlertInstance;
}

/** The alerts that are anything but normal now, the latest first. */
export function firingTargets({ rules = [] }: Pick<AlertTargets, 'rules'>): FiringAlert[] {
  return rules
    .flatMap((rule) =>
      rule.instances
        .filter(({ state }) => !isQuiet(state))
        .map((instance) => ({ id: instanceId(rule.uid, instance.labels), rule, instance }))
    )
    .sort((a, b) => b.instance.activeAt - a.instance.activeAt);
}
