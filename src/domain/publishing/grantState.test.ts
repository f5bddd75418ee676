import { grantState } from './grantState';

const revoked = { at: '2027-01-12T09:00:00Z', by: 'anna' };

it.each([
  ['live', null, true],
  ['forbidden', null, false],
  ['revoked', revoked, false],
  ['revoked', revoked, true],
] as const)('is %s where revoked is %j and live is %s', (state, act, live) => {
  expect(grantState({ revoked: act, live })).toBe(state);
});
