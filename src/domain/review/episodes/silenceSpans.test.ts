import { anEpisode } from '../../../testing/review/anEpisode';
import { minute } from '../../../testing/review/historyRow';
import { silenceEntry, silenceSpans, silenceTargets, withSilences } from './silenceSpans';

const silence = (id: string, from: number, to: number) => ({
  ...{ id, from: minute(from), to: minute(to) },
  matchers: [{ name: 'service', value: 'etl', isRegex: false, isEqual: true }],
});

it('are asked about as entries, each matcher as it was written', () => {
  const matchers = [
    { name: 'a', value: 'x "y" \\ z', isRegex: false, isEqual: true },
    { name: 'b', value: '.*', isRegex: true, isEqual: false },
    { name: 'c d', value: '', isRegex: false, isEqual: false },
    { name: 'e', value: 'f|g', isRegex: true, isEqual: true },
  ];
  expect(silenceEntry({ ...silence('s', 0, 1), matchers }).matchers).toEqual([
    '{"a"="x \\"y\\" \\\\ z", "b"!~".*", "c d"!="", "e"=~"f|g"}',
  ]);
});

it('are looked for with the labels that the Alertmanager has', () => {
  const quiet = anEpisode('b', 0, { kind: 'monitoring', instance: 'i' });
  expect(silenceTargets([anEpisode('a', 0), anEpisode('a', 90), quiet]).map(({ id, labels }) => [id, labels])).toEqual([
    ['instance:a', { alertname: 'Disk full', __alert_rule_uid__: 'disk' }],
    ['i', { alertname: 'Disk full', __alert_rule_uid__: 'disk' }],
    ['i/DatasourceNoData', { alertname: 'DatasourceNoData', rulename: 'Disk full', __alert_rule_uid__: 'disk' }],
    ['i/DatasourceError', { alertname: 'DatasourceError', rulename: 'Disk full', __alert_rule_uid__: 'disk' }],
  ]);
});

it.each([
  ['before it', -30, 0, false],
  ['when it began', -30, 1, true],
  ['a moment after it began', 0.9, 60, true],
  ['as an answer to it', 2, 60, false],
])('hold or not: %s', (_, from, to, isSilenced) => {
  const silences = [silence('s', from, to), silence('other', -30, 60)];
  const spans = silenceSpans(silences, [{ target: 'instance:a', entry: '', also: ['s', 's', 'gone'] }]);
  expect(withSilences([anEpisode('a', 0)], spans)[0]?.isSilenced).toBe(isSilenced);
});

it('hold for the other names of what is without data', () => {
  const spans = silenceSpans([silence('s', -9, 9)], [{ target: 'instance:a/DatasourceNoData', entry: 's', also: [] }]);
  const flags = (kind: 'service' | 'monitoring') => withSilences([anEpisode('a', 0, { kind })], spans)[0]?.isSilenced;
  expect([flags('monitoring'), flags('service')]).toEqual([true, false]);
});
