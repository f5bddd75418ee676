import { stateWord } from './stateWord';

it.each([
  ['Normal', 'normal', false],
  ['Normal (MissingSeries)', 'normal', false],
  ['Normal (NoData)', 'normal', false],
  ['Normal (Error)', 'normal', false],
  ['Normal (Updated)', 'normal', true],
  ['Normal (Paused)', 'normal', true],
  ['Normal (RuleDeleted)', 'normal', false],
  ['Pending', 'pending', false],
  ['Pending (NoData)', 'pending', false],
  ['Alerting', 'alerting', false],
  ['Alerting (MissingSeries)', 'alerting', false],
  ['Recovering', 'alerting', false],
  // The rule says that it fires without data: nobody knows how the service is.
  ['Alerting (NoData)', 'nodata', false],
  ['Alerting (Error)', 'error', false],
  // The rule says that it stays as it is without data: it fired before.
  ['Alerting (NoData, KeepLast)', 'alerting', false],
  ['Alerting (Error, KeepLast)', 'alerting', false],
  ['NoData', 'nodata', false],
  ['Error', 'error', false],
])('%s is read as %s', (word, state, isReset) => {
  expect(stateWord(word)).toEqual({ state, isReset });
});

it.each(['Broken', 'constructor', '__proto__', 'Alert'])('%s is none of Grafana', (word) => {
  expect(stateWord(word)).toBeUndefined();
});
