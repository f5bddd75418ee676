import { readRepeat, writeRepeat } from './repeat';

describe('a rule as a simple choice', () => {
  it.each([
    ['FREQ=DAILY', { repeat: 'daily' }],
    ['RRULE:freq=daily', { repeat: 'daily' }],
    ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', { repeat: 'weekdays' }],
    ['FREQ=WEEKLY;BYDAY=FR,MO', { repeat: 'weekly', days: ['MO', 'FR'] }],
    ['FREQ=MONTHLY;BYMONTHDAY=31', { repeat: 'monthly', monthDay: '31' }],
    ['FREQ=MONTHLY;BYMONTHDAY=-1', { repeat: 'monthly', monthDay: '-1' }],
    // What no choice says is left to its text.
    ['FREQ=WEEKLY', { repeat: 'rule', rule: 'FREQ=WEEKLY' }],
    ['FREQ=WEEKLY;BYDAY=MO;INTERVAL=2', { repeat: 'rule' }],
    ['FREQ=WEEKLY;BYDAY=1MO', { repeat: 'rule' }],
    ['FREQ=MONTHLY;BYMONTHDAY=1,15', { repeat: 'rule' }],
    ['FREQ=MONTHLY;BYMONTHDAY=32', { repeat: 'rule' }],
    ['', { repeat: 'rule', rule: '' }],
  ])('%s', (rule, choice) => {
    expect(readRepeat(rule)).toMatchObject(choice);
  });

  it.each([
    'FREQ=DAILY',
    'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
    'FREQ=WEEKLY;BYDAY=SA,SU',
    'FREQ=MONTHLY;BYMONTHDAY=-1',
    'FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=2',
  ])('%s is the same when it is written again', (rule) => {
    expect(writeRepeat(readRepeat(rule))).toBe(rule);
  });
});
