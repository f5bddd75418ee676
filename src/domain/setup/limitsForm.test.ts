import { formToLimits, limitsFormSchema, limitsToForm } from './limitsForm';

const usual = limitsToForm(undefined);

describe('the form of limits', () => {
  it('says nothing where nothing is stated and nothing was', () => {
    expect(formToLimits(usual, undefined)).toBeUndefined();
  });

  it('writes numbers, and takes an emptied one back', () => {
    const before = { maxRows: 100, future: true };
    const form = { ...limitsToForm(before), maxRows: '', requestsPerSecond: '2.5' };
    expect(JSON.parse(JSON.stringify(formToLimits(form, before)))).toEqual({ requestsPerSecond: 2.5, future: true });
  });

  it.each([
    ['maxRows', '50000', true],
    ['maxRows', '50001', false],
    ['maxRows', '1.5', false],
    ['requestsPerSecond', '0.5', true],
    ['timeoutSeconds', '0', false],
    ['timeoutSeconds', '-1', false],
    ['concurrency', 'many', false],
    ['cacheSeconds', '', true],
    ['mirrorDays', '-1', true],
    ['mirrorDays', '-2', false],
    ['mirrorDays', '3651', false],
    ['maxAgeMinutes', '1440', true],
    ['maxAgeMinutes', '1441', false],
    ['maxAgeMinutes', '-1', false],
    ['maxAgeMinutes', '0.5', false],
  ])('%s may be %j: %s', (name, text, isRight) => {
    expect(limitsFormSchema.safeParse({ ...usual, [name]: text }).success).toBe(isRight);
  });
});
