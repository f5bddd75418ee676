import { effectsInSteps } from '../findings/effectOf';
import type { Finding } from '../findings/Finding';
import { itemIds } from '../findings/itemIds';
import { zonedDay } from '../report/zonedTime';
import type { Steps } from '../Steps';
import type { ReviewMaterial } from '../ReviewMaterial';
import type { Figure } from './Figure';
import { share } from './share';

const idsOf = (findings: readonly Finding[]): string[] => findings.map(({ id }) => itemIds.finding(id));

/** When it was done for the first time since it was accepted last. */
function doneAt({ history }: Finding): number | undefined {
  const accepted = history.map(({ decision }) => decision.kind).lastIndexOf('accept');
  return history.slice(Math.max(0, accepted)).find(({ decision }) => decision.kind === 'done')?.at;
}

/**
 * `actions_closed_pct`: accepted findings that were due in the period and done by the end of that day in the customer's
 * zone, of all that were due. A day that is not over yet counts for none.
 */
function actionsClosed({ findings, from, to, now, zone }: ReviewMaterial): Figure {
  const [first, last, today] = [zonedDay(from, zone), zonedDay(to - 1, zone), zonedDay(now, zone)];
  const due = findings.filter((finding) => finding.due !== '' && finding.due >= first && finding.due <= last);
  const isInTime = (finding: Finding): boolean => {
    const at = doneAt(finding);
    return at !== undefined && zonedDay(at, zone) <= finding.due;
  };
  const over = due.filter((finding) => finding.due < today || isInTime(finding));
  return share('actions_closed_pct', { of: idsOf(over), items: idsOf(over.filter(isInTime)) });
}

/**
 * `came_back_pct`: findings whose pattern was seen again after they were done, of those of which it is known: seen
 * again, or not for 30 days. Unknown: done less than 30 days ago, or the material does not reach so far.
 */
function* cameBack(material: ReviewMaterial): Steps<Figure> {
  const effects = yield* effectsInSteps(material);
  const of = (effect: string): Finding[] => material.findings.filter(({ id }) => effects.get(id) === effect);
  const back = of('came_back');
  return share('came_back_pct', {
    ...{ of: idsOf([...back, ...of('held')]), items: idsOf(back) },
    unknown: of('waiting').length + of('unknown').length,
  });
}

/** What became of what was decided. */
export function* actionFigures(material: ReviewMaterial): Steps<Figure[]> {
  return [actionsClosed(material), yield* cameBack(material)];
}
