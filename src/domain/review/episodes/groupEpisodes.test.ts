import { anAct, anEpisode } from '../../../testing/review/anEpisode';
import { minute } from '../../../testing/review/historyRow';
import { seeded } from '../../../testing/review/randomHistory';
import type { ReviewAct } from '../acts/ReviewAct';
import type { Episode } from './Episode';
import { groupEpisodes } from './groupEpisodes';

/** `a(b,c)` for a cause with its symptoms, and how they came together. */
const told = (episodes: Episode[], acts: ReviewAct[] = []): string[] =>
  groupEpisodes(episodes, acts).map(
    ({ cause, symptoms, by }) => `${cause.id}(${symptoms.map(({ id }) => id).join(',')}) ${by}`
  );

describe('by themselves', () => {
  it.each<[string, Episode[], string[]]>([
    ['one', [anEpisode('a', 0)], ['a() alone']],
    ['two within five minutes', [anEpisode('b', 5), anEpisode('a', 0)], ['a(b) service']],
    ['two that are further apart', [anEpisode('a', 0), anEpisode('b', 5.1)], ['a() alone', 'b() alone']],
    [
      'no chain: all within five minutes of the cause',
      [0, 4, 8].map((at, n) => anEpisode('abc'.charAt(n), at)),
      ['a(b) service', 'c() alone'],
    ],
    [
      'the worst first at one moment',
      [anEpisode('a', 0), anEpisode('b', 0, { severity: 'critical' })],
      ['b(a) service'],
    ],
    ['other services', [anEpisode('a', 0), anEpisode('b', 0, { service: 'esb' })], ['a() alone', 'b() alone']],
    ['other customers', [anEpisode('a', 0), anEpisode('b', 0, { customer: 'bolt' })], ['a() alone', 'b() alone']],
    [
      'no service',
      [anEpisode('a', 0, { service: '' }), anEpisode('b', 0, { service: '' })],
      ['a() alone', 'b() alone'],
    ],
    [
      'what is silenced hides nothing',
      [anEpisode('a', 0, { isSilenced: true }), anEpisode('b', 1)],
      ['a() alone', 'b() alone'],
    ],
    ['monitoring apart', [anEpisode('a', 0, { kind: 'monitoring' }), anEpisode('b', 1)], ['a() alone', 'b() alone']],
    [
      'whose beginning is not known',
      [anEpisode('a', 0, { isCut: true }), anEpisode('b', 0)],
      ['a() alone', 'b() alone'],
    ],
    ['each once', [anEpisode('a', 0), anEpisode('a', 0)], ['a() alone']],
    [
      'nobody, by the label that names nobody',
      [
        { customer: '', labels: { customer: 'x' } },
        { customer: '', labels: { customer: 'y' } },
      ].map((parts, n) => anEpisode('ab'.charAt(n), 0, parts)),
      ['a() alone', 'b() alone'],
    ],
  ])('%s', (_, episodes, expected) => {
    expect(told(episodes)).toEqual(expected);
    expect(told([...episodes].reverse())).toEqual(expected);
  });

  it('last from the earliest beginning to the last end, and still while one fires', () => {
    const pair = [anEpisode('a', 0), anEpisode('b', 3)];
    expect(groupEpisodes(pair, [])[0]).toMatchObject({ from: minute(0), to: minute(13) });
    expect(groupEpisodes([...pair, anEpisode('c', 4, { to: null })], [])[0]).toMatchObject({ to: null });
  });
});

describe('by hand', () => {
  const split = (number: number, item: string) => anAct(number, item, { kind: 'split' });
  const merge = (number: number, item: string, into: string) => anAct(number, item, { kind: 'merge', into });
  const three = [anEpisode('a', 0), anEpisode('b', 1), anEpisode('c', 60)];

  it.each<[string, ReviewAct[], string[]]>([
    ['a symptom taken out', [split(1, 'b')], ['a() alone', 'b() alone', 'c() alone']],
    ['a cause taken out', [split(1, 'a')], ['a() alone', 'b() alone', 'c() alone']],
    ['one put to another', [merge(1, 'c', 'a')], ['a(b,c) hand']],
    ['to a symptom, which is to its cause', [merge(1, 'c', 'b')], ['a(b,c) hand']],
    ['a cause takes its symptoms along', [merge(1, 'a', 'c')], ['c(a,b) hand']],
    ['put together and taken out again', [merge(1, 'c', 'a'), split(2, 'c')], ['a(b) service', 'c() alone']],
    ['taken out and put together', [split(1, 'b'), merge(2, 'b', 'c')], ['a() alone', 'c(b) hand']],
    ['the last word, whatever comes first', [split(2, 'c'), merge(1, 'c', 'a')], ['a(b) service', 'c() alone']],
    ['in a ring: the last word is the cause', [merge(1, 'a', 'c'), merge(2, 'c', 'a')], ['a(b,c) hand']],
    ['a cause made a symptom of its symptom', [merge(1, 'a', 'b')], ['b(a) hand', 'c() alone']],
    ['to itself', [merge(1, 'c', 'c')], ['a(b) service', 'c() alone']],
    ['to one that is not here', [merge(1, 'c', 'x')], ['a(b) service', 'c() alone']],
    ['one that is not here', [merge(1, 'x', 'a'), split(2, 'y')], ['a(b) service', 'c() alone']],
  ])('%s', (_, acts, expected) => {
    expect(told(three, acts)).toEqual(expected);
  });

  it('ends, whatever people do: each episode is in one group', () => {
    const random = seeded(7);
    const pick = () => 'abcdef'.charAt(Math.floor(random() * 6));
    const six = 'abcdef'.split('').map((id, n) => anEpisode(id, n * 2));
    for (let run = 0; run < 500; run++) {
      const acts = Array.from({ length: 8 }, (_, n) => (random() < 0.3 ? split(n, pick()) : merge(n, pick(), pick())));
      const groups = groupEpisodes(six, acts);
      const ids = groups.flatMap(({ cause, symptoms }) => [cause, ...symptoms].map(({ id }) => id));
      expect(ids.sort().join('')).toBe('abcdef');
    }
  });

  it('never one customer into the other', () => {
    const two = [anEpisode('a', 0), anEpisode('b', 1, { customer: 'bolt' })];
    expect(told(two, [merge(1, 'b', 'a')])).toEqual(['a() alone', 'b() alone']);
  });

  it('has two levels, however often people merge', () => {
    const many = 'abcdefgh'.split('').map((id, n) => anEpisode(id, n * 60));
    const acts = many.slice(1).map(({ id }, n) => merge(n + 1, id, many[n]?.id ?? ''));
    expect(told(many, acts)).toEqual(['a(b,c,d,e,f,g,h) hand']);
  });
});
