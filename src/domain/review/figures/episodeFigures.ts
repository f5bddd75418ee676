import { listsBy } from '../../listsBy';
import { groupItems } from '../acts/actsAbout';
import { WINDOW_MS } from '../findings/Occurrence';
import { alertKey } from '../findings/subjects';
import type { Figure } from './Figure';
import { idsOf, type PeriodFacts } from './periodFacts';
import { count, share } from './share';

/**
 * `episodes`: those that began in the period and count: by their cause, of a service, neither silenced nor in a planned
 * time. n: all that began, so with silenced ones and trouble of monitoring itself.
 */
export const episodes = ({ begun, counted }: PeriodFacts): Figure =>
  count('episodes', { of: idsOf(begun), items: idsOf(counted) });

const RECURRING = 3;

/**
 * `recurring`: how many alerts, by rule and service of a customer, had at least 3 episodes that count within the 30 days
 * before the end of the period, one of them in it. n: by how many alerts there were episodes at all. Null where the
 * history does not tell all. The lists are of episodes.
 */
export function recurring({ counting, material }: PeriodFacts): Figure {
  const { from, to, isComplete } = material;
  const alerts = listsBy(
    counting.filter(({ cause }) => cause.from < to && cause.from >= Math.min(from, to - WINDOW_MS)),
    alertKey
  );
  const again = [...alerts.values()].filter(
    (groups) => groups.length >= RECURRING && groups.some(({ cause }) => cause.from >= from)
  );
  return {
    id: 'recurring',
    value: isComplete.history ? again.length : null,
    ...{ n: alerts.size, unknown: 0 },
    ...{ of: idsOf([...alerts.values()].flat()), items: idsOf(again.flat()) },
  };
}

/**
 * `noise_pct`: episodes of which a responder said that nothing was needed, of those with a verdict. Unknown: without
 * one. Flapping ones are among them, silenced ones are not.
 */
export function noise(facts: PeriodFacts): Figure {
  const judged = facts.counted.filter((group) => facts.feedbackOf(...groupItems(group)) !== undefined);
  const needless = judged.filter((group) => facts.feedbackOf(...groupItems(group))?.verdict === 'not_needed');
  return share('noise_pct', {
    ...{ of: idsOf(judged), items: idsOf(needless) },
    unknown: facts.counted.length - judged.length,
  });
}
