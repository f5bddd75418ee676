import { aPerimeter } from '../../testing/builders';
import { formToPerimeter, perimeterFormSchema, perimeterToForm } from './perimeterForm';

const systemOf = (connection: string) => (connection === 'snow' ? ('servicenow' as const) : ('jira-cloud' as const));

const jiraScope = { origin: 0, connection: 'a', projects: ['ACM'], labels: [], field: '', ids: [] };
const serviceNowScope = { ...jiraScope, connection: 'snow', projects: [], ids: ['9f3c'] };

describe('the form of a perimeter', () => {
  it('gives back the same perimeter where nothing is changed', () => {
    const stored = aPerimeter.build({ viewers: [] });
    const back = formToPerimeter(perimeterToForm(stored), stored, systemOf);
    expect(JSON.parse(JSON.stringify(back))).toEqual(stored);
  });

  it('keeps what it does not show, in the perimeter and in each scope', () => {
    const stored = aPerimeter.build({
      calendar: 'it',
      show: ['excerpts', 'people'],
      scope: [{ connection: 'jira-1', projects: ['ACM'], labels: ['gold'], note: 'why' }],
    });
    const form = { ...perimeterToForm(stored), showPeople: false };
    expect(formToPerimeter(form, stored, systemOf)).toMatchObject({
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
    const kept = formToPerimeter({ ...form, scope: form.scope.slice(1) }, stored, systemOf);
    expect(kept.scope).toEqual([{ connection: 'b', projects: ['B'], note: 'of b' }]);
  });

  it('gives back the same scope of ServiceNow, with all that it does not show', () => {
    const scope = [{ connection: 'snow', field: 'u_customer', ids: ['9f3c'], note: 'why' }];
    const stored = aPerimeter.build({ scope, writing: true });
    stored.scope = scope;
    const back = formToPerimeter(perimeterToForm(stored), stored, systemOf);
    expect(JSON.parse(JSON.stringify(back))).toEqual(stored);
  });

  it('takes out what belongs to the other kind of system when a scope moves there', () => {
    const stored = aPerimeter.build({ scope: [{ connection: 'a', projects: ['ACM'], labels: ['gold'] }] });
    const form = { ...perimeterToForm(stored), scope: [{ ...jiraScope, connection: 'snow', ids: ['9f3c'] }] };
    const there = formToPerimeter(form, stored, systemOf);
    expect(JSON.parse(JSON.stringify(there.scope))).toEqual([{ connection: 'snow', ids: ['9f3c'] }]);
    const back = formToPerimeter({ ...form, scope: [jiraScope] }, there, systemOf);
    expect(JSON.parse(JSON.stringify(back.scope))).toEqual([{ connection: 'a', projects: ['ACM'] }]);
  });

  it('shows a scope whose connection is gone as it was stored', () => {
    const gone = () => undefined;
    const scope = { ...serviceNowScope, connection: 'gone' };
    const form = { ...perimeterToForm(aPerimeter.build()), scope: [scope] };
    expect(perimeterFormSchema([], gone).safeParse(form).success).toBe(true);
  });

  it.each([true, false])('keeps a stated writing: %s', (writing) => {
    const stored = aPerimeter.build({ writing });
    expect(formToPerimeter(perimeterToForm(stored), stored, systemOf).writing).toBe(writing);
  });

  it.each([
    ['no scope', { scope: [] }, 'scope'],
    ['no project', { scope: [{ ...jiraScope, projects: [] }] }, 'projects'],
    ['a hostile project', { scope: [{ ...jiraScope, projects: ['A" OR "1'] }] }, 'projects'],
    ['no value in ServiceNow', { scope: [{ ...jiraScope, connection: 'snow' }] }, 'ids'],
    ['a hostile value', { scope: [{ ...serviceNowScope, ids: ['a^ORactive=true'] }] }, 'ids'],
    ['a hostile column', { scope: [{ ...serviceNowScope, field: 'company=1^OR' }] }, 'column'],
    ['an unknown zone', { zone: 'Mars/Olympus' }, 'zone'],
  ])('%s is a fault', (_, changed, fault) => {
    const parsed = perimeterFormSchema([], systemOf).safeParse({ ...perimeterToForm(aPerimeter.build()), ...changed });
    expect(parsed.error?.issues.map(({ message }) => message)).toEqual([fault]);
  });
});
