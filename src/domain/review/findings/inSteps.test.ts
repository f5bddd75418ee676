import {
  aCheck,
  aFinding,
  aGroup,
  aLink,
  aMaterial,
  anAnnotation,
  aTicket,
  DAY,
  HOUR,
  WEDNESDAY,
} from '../../../testing/reviewMaterial';
import { figuresInSteps, figuresOf } from '../figures/figuresOf';
import type { EpisodeMatch } from '../ReviewMaterial';
import type { Steps } from '../Steps';
import { effectsInSteps, effectsOf } from './effectOf';
import { findingsInSteps, raiseFindings } from './raiseFindings';

/** Of each rule something: alerts that come again, tickets without one, checks, drawings and what was done about some. */
function busyMaterial() {
  const groups = Array.from({ length: 60 }, (_, n) =>
    aGroup({
      ...{ id: `e-${n}`, from: WEDNESDAY - n * 8 * HOUR, to: WEDNESDAY - n * 8 * HOUR + HOUR / 4 },
      ...{ ruleUid: `rule-${n % 4}`, rule: `Rule ${n % 4}`, service: `service-${n % 3}`, isFlapping: n % 5 === 0 },
    })
  );
  const tickets = Array.from({ length: 40 }, (_, n) =>
    aTicket({
      ...{ key: `OPS-${n}`, title: `Trouble of ${'abcdefgh'.charAt(n % 8)}`, service: `service-${n % 3}` },
      ...{ created: WEDNESDAY - n * 5 * HOUR, resolution: n % 2 === 0 ? 'Restarted it' : '' },
    })
  );
  const links = groups.slice(0, 10).flatMap((group, n) => {
    const ticket = tickets[n];
    return ticket === undefined ? [] : [aLink(group, ticket, n % 2 === 0)];
  });
  const checks = Array.from({ length: 12 }, (_, n) =>
    aCheck({ checkId: `c-${n % 3}`, at: WEDNESDAY - n * DAY, ticket: n % 4 === 0 ? `OPS-${n}` : '' })
  );
  const matches = groups.map(({ id }): [string, EpisodeMatch] => [id, { entry: '', by: '' }]);
  return aMaterial({ groups, tickets, links, checks, matches, annotations: [anAnnotation()] });
}

/** Takes the steps one by one, as a browser that has little time. */
function oneByOne<Result>(steps: Steps<Result>): { count: number; result: Result } {
  for (let count = 1; ; count++) {
    const step = steps.next();
    if (step.done === true) {
      return { count, result: step.value };
    }
  }
}

it('raises the same findings in many steps as in one go', () => {
  const whole = raiseFindings(busyMaterial());
  const { count, result } = oneByOne(findingsInSteps(busyMaterial()));
  expect(new Set(whole.map(({ rule }) => rule))).toEqual(new Set(['a', 'b', 'c']));
  expect(result).toEqual(whole);
  // One for each thing that is looked for, and one for each pattern.
  expect(count).toBeGreaterThan(13 + whole.length);
});

it('makes the same figures', () => {
  const { count, result } = oneByOne(figuresInSteps(busyMaterial()));
  expect(result).toEqual(figuresOf(busyMaterial()));
  expect(count).toBeGreaterThan(7);
});

it('tells the same effects', () => {
  const [known] = raiseFindings(busyMaterial());
  const done = aFinding({ pattern: known?.pattern ?? '', state: 'done' }, [
    [{ kind: 'done', note: '' }, WEDNESDAY - 9 * DAY],
  ]);
  const material = { ...busyMaterial(), findings: [done] };
  const { result } = oneByOne(effectsInSteps(material));
  expect(result).toEqual(effectsOf({ ...material }));
  expect(result.get('f-1')).toBe('came_back');
});

it('begins two runs of the same material independently of each other', () => {
  const material = busyMaterial();
  const [one, other] = [findingsInSteps(material), findingsInSteps(material)];
  one.next();
  const { result } = oneByOne(other);
  expect(oneByOne(one).result).toEqual(result);
});
