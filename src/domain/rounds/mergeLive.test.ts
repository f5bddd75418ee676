import { aCheck, aRound } from '../../testing/roundBuilders';
import { mergeLive } from './mergeLive';

const links = [{ title: 'Runbook', url: 'https://wiki.example' }];
const a = aCheck.build({ id: 'a', links });
const b = aCheck.build({ id: 'b' });

it('shows the newer word for what the query asked, and nothing that it did not ask', () => {
  const newer = aCheck.build({ id: 'a', state: 'done_ok', seen: 3 });
  const other = aRound.build({ slot: 'other', checks: [b] });
  const [merged, ...more] = mergeLive(
    [aRound.build({ checks: [a], live: undefined })],
    [aRound.build({ checks: [newer, b] }), other]
  );
  expect(more).toEqual([]);
  expect(merged?.checks).toEqual([{ ...newer, links }]);
  expect(merged?.live?.canAct).toBe(true);
});

it('leaves a round alone of which nothing newer is known', () => {
  const round = aRound.build({ checks: [a] });
  expect(mergeLive([round], [])[0]).toBe(round);
});

it('gives the same object for what has not changed, so that it is not drawn anew', () => {
  const shown = [aRound.build({ checks: [a] })];
  const live = [aRound.build({ checks: [aCheck.build({ id: 'a' })] })];
  expect(mergeLive(shown, live)[0]?.checks[0]).toBe(mergeLive(shown, live)[0]?.checks[0]);
});

it('leaves what is shown to the frames for whoever may not act', () => {
  const shown = aRound.build({ checks: [a] });
  const live = aRound.build({ checks: [aCheck.build({ id: 'a', state: 'late' })] });
  const readOnly = { ...live, live: live.live && { ...live.live, canAct: false } };
  expect(mergeLive([shown], [readOnly])[0]).toEqual({ ...shown, live: readOnly.live });
});
