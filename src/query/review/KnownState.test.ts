import { aFinding } from '../../testing/aFinding';
import { addToState, NOTHING_KNOWN } from './KnownState';

const act = (number: number) => ({
  ...{ number, at: number, by: { uid: 'u', name: 'Ada' }, customer: '', item: 'e-1' },
  deed: { kind: 'unack' as const },
});

it('adds what is new, each act once and in its order', () => {
  const first = addToState(NOTHING_KNOWN, { cursor: 2, acts: [act(2), act(1)] });
  const second = addToState(first, { cursor: 3, acts: [act(3), act(2)] });
  expect(second.acts.map(({ number }) => number)).toEqual([1, 2, 3]);
  expect(second.cursor).toBe(3);
});

it('stays the same object where nothing came, so that nothing is computed anew', () => {
  const known = addToState(NOTHING_KNOWN, { cursor: 2, acts: [act(1)], findings: [aFinding()] });
  expect(addToState(known, { cursor: 2, acts: [act(1)], findings: [] })).toBe(known);
  expect(addToState(known, { cursor: 5, acts: [] }).acts).toBe(known.acts);
});

it('lets no older answer undo a decision on the screen', () => {
  const decided = aFinding({ last: 7, state: 'accepted' });
  const known = addToState(NOTHING_KNOWN, { findings: [decided] });
  expect(addToState(known, { findings: [aFinding({ last: 0 })] }).findings).toEqual([decided]);
});
