import { targetKey, type WriteTarget } from './WriteTarget';

/**
 * The target that a panel is clearly about: the only one there is, or the only one of the customers that the dashboard
 * shows. Undefined where a person has to choose, because a ticket for the wrong customer is the mistake to fear.
 */
export function proposeTarget(targets: readonly WriteTarget[], customers: readonly string[]): string | undefined {
  const shown = targets.filter(({ customer }) => customers.includes(customer));
  const [only, ...others] = customers.length > 0 ? shown : targets;
  return only !== undefined && others.length === 0 ? targetKey(only) : undefined;
}
