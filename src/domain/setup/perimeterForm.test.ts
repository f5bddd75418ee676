import { aPerimeter } from '../../testing/builders';
import { formToPerimeter, perimeterFormSchema, perimeterToForm } from './perimeterForm';

describe('the form of a perimeter', () => {
  it('gives back the same perimeter where nothing is changed', () => {
    const stored = aPerimeter.build({ viewers: [] });
    const back = formToPerimeter(perimeterToForm(stored), stored);
    expect(JSON.parse(JSON.stringify(back))).toEqual(stored);
  });

  it('keeps what it does not show, in the perimeter and in each scope', () => {
    const stored = aPerimeter.build({
      calendar: 'it',
      show: ['excerpts', 'people'],
      scope: [{ connection: 'jira-1', projects: ['ACM'], labels: ['gold'], note: 'why' }],
    });
    const form = { ...perimeterToForm(stored), showPeople: false };
    expect(formToPerimeter(form, stored)).toMatchObject({
      calendar: 'it',
      show: ['excerpts'],
      scope: [{ connection: 'jira-1', projects: ['ACM'], labels: ['gold'], note: 'why' }],
    });
  });

  it('does not give the notes of a removed scope to the next one', () => {
    const stored = aPerimeter.build({
      scope: [
        { connection: 'a', projects: ['A'], note: 'of a' },
        { connection: 'b', projects: ['B'], note: 'of b' },
      ],
    });
    const form = perimeterToForm(stored);
    const kept = formToPerimeter({ ...form, scope: form.scope.slice(1) }, stored);
    expect(kept.scope).toEqual([{ connection: 'b', projects: ['B'], note: 'of b' }]);
  });

  it.each([
    ['no scope', { scope: [] }, 'scope'],
    ['no project', { scope: [{ origin: 0, connection: 'a', projects: [], labels: [] }] }, 'projects'],
    ['a hostile project', { scope: [{ origin: 0, connection: 'a', projects: ['A" OR "1'], labels: [] }] }, 'projects'],
    ['an unknown zone', { zone: 'Mars/Olympus' }, 'zone'],
  ])('%s is a fault', (_, changed, fault) => {
    const parsed = perimeterFormSchema([]).safeParse({ ...perimeterToForm(aPerimeter.build()), ...changed });
    expect(parsed.error?.issues.map(({ message }) => message)).toEqual([fault]);
  });
});
