import { aCheck, aRound } from '../../testing/roundBuilders';
import { checkFrame } from '../../testing/roundFrame';
import { isCheckFrame, readCheckFrames } from './readCheckFrames';

const round = aRound.build({
  checks: [
    aCheck.build({ state: 'done_problem', answeredAtMs: 5, severity: 'major', problem: 'exit 3', by: 'Anna', seen: 4 }),
    aCheck.build({ kind: 'alert', isHighImpact: true, links: [{ title: 'Runbook', url: 'https://wiki.example/r' }] }),
  ],
});

/** What a frame does not tell. */
const fromFrame = { live: undefined, checks: round.checks.map((check) => ({ ...check, acting: undefined })) };

describe('frames of the query type checks', () => {
  it('give the rounds with their checks', () => {
    expect(readCheckFrames([checkFrame([round])])).toEqual([{ ...round, ...fromFrame }]);
  });

  it('may come from several queries, and a check counts once', () => {
    expect(readCheckFrames([checkFrame([round]), checkFrame([round])])[0]?.checks).toHaveLength(2);
  });

  it('of customers and of the public lack columns, which are then empty', () => {
    const frame = checkFrame([round]);
    const hidden = ['by', 'evidence', 'problem', 'seen', 'evidence_url', 'links', 'owner'];
    const fields = frame.fields.filter(({ name }) => !hidden.includes(name));
    const [first] = readCheckFrames([{ ...frame, fields }])[0]?.checks ?? [];
    expect(first).toMatchObject({ state: 'done_problem', severity: 'major', problem: '', by: '', seen: 0, links: [] });
  });

  it('hold no address that a browser must not follow', () => {
    const links = [
      { title: 'bad', url: 'javascript:alert(1)' },
      { title: 'with a password', url: 'https://a:b@wiki.example' },
      { title: 'good', url: 'https://wiki.example' },
    ];
    const hostile = aRound.build({ checks: [aCheck.build({ links, evidenceUrl: 'data:text/html,x' })] });
    const [check] = readCheckFrames([checkFrame([hostile])])[0]?.checks ?? [];
    expect(check).toMatchObject({ evidenceUrl: '', links: [{ title: 'good' }] });
  });

  it('take a state of a newer backend for one that nobody could see', () => {
    const frame = checkFrame([round]);
    const fields = frame.fields.map((field) =>
      field.name === 'state' ? { ...field, values: ['brand_new', null] } : field
    );
    const states = readCheckFrames([{ ...frame, fields }])[0]?.checks.map(({ state }) => state);
    expect(states).toEqual(['not_evaluated', 'not_evaluated']);
  });

  it('are told from others by their columns', () => {
    expect(isCheckFrame({ length: 1, fields: [{ name: 'state', values: ['due'] }] })).toBe(false);
    expect(readCheckFrames([{ length: 1, fields: [{ name: 'check', values: ['x'] }] }])).toEqual([]);
  });
});
