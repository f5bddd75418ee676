import { checklistSchema, type Checklist } from './Checklist';
import { checklistFormSchema, checklistId, checklistToForm, formToChecklist, newChecklistForm } from './checklistForm';
import { newCheck } from './checkForm';

const whole: Checklist = {
  id: 'acme-morning',
  customer: 'acme',
  title: 'Morning round',
  about: 'Before work begins',
  zone: 'Europe/Rome',
  calendar: 'italy',
  dayOff: 'next',
  signOff: true,
  later: 'a member of a newer release',
  slots: [
    {
      id: 'morning',
      title: 'Morning',
      dates: 'FREQ=MONTHLY;BYDAY=1MO',
      anchor: '2026-01-05',
      start: '06:30',
      end: '07:30',
      grace: '30m',
      opensEarly: '1h30m',
      overdue: 'carry',
    },
  ],
  checks: [
    {
      id: 'rows',
      title: 'Rows loaded',
      impact: 'high',
      steps: '- look',
      evidence: { kind: 'number', required: true, label: 'rows', unit: 'k', min: 0, max: 12.5 },
      remedy: {
        steps: 'Call',
        links: [{ title: 'Playbook', url: 'https://wiki.example/x' }],
        ticket: { title: 'Rows', type: 'incident', priority: 2, labels: ['night'] },
      },
      slots: ['morning'],
      owner: 'DBA',
      signOff: true,
    },
    { id: 'rule', title: 'Rule', kind: 'alert', alert: { ruleUid: 'r1', labels: { a: 'b=c' }, atEnd: true } },
    { id: 'job', title: 'Job', kind: 'signal', signal: { startWithin: '2h' } },
    {
      id: 'p1',
      title: 'No P1',
      kind: 'tickets',
      tickets: { states: ['open'], priorities: ['1'], types: ['incident'], text: 'esb', max: 2 },
    },
  ],
};

describe('a checklist and its form', () => {
  it('loses nothing on the way there and back, not even what this release does not know', () => {
    const read = checklistSchema.parse(whole);
    const form = checklistToForm(read);
    expect(checklistFormSchema.safeParse(form).success).toBe(true);
    expect(formToChecklist(form, read.id, read)).toEqual(whole);
  });

  it('takes the lists that the backend leaves out, or writes as null', () => {
    const bare = { id: 'x', customer: 'acme', title: 'X', slots: null, checks: [{ id: 'a', title: 'A', slots: null }] };
    expect(checklistToForm(checklistSchema.parse(bare))).toMatchObject({
      slots: [],
      checks: [{ slots: [], kind: 'manual' }],
    });
  });

  it('gives a new check an id of its title, and an old one keeps its own whatever it is called', () => {
    const form = checklistToForm(whole);
    const [first, ...others] = form.checks;
    if (first === undefined) {
      throw new Error('the checklist of this test has checks');
    }
    const checks = [{ ...first, title: 'Renamed' }, ...others, newCheck('Rows'), newCheck('Rows')];
    expect(formToChecklist({ ...form, checks }, 'id', whole).checks?.map(({ id }) => id)).toEqual([
      'rows',
      'rule',
      'job',
      'p1',
      'rows-2',
      'rows-3',
    ]);
  });

  it('forgets a slot that is gone where a check names it', () => {
    const form = checklistToForm(whole);
    const slots = form.slots.map((slot) => ({ ...slot, id: 'other' }));
    expect(formToChecklist({ ...form, slots }, 'id', whole).checks?.[0]?.slots).toBeUndefined();
  });

  it('reads times and spans as people type them', () => {
    const form = newChecklistForm('acme', '2026-01-05');
    const slots = form.slots.map((slot) => ({ ...slot, start: '630', end: '7', grace: '45' }));
    expect(formToChecklist({ ...form, slots }, 'id').slots?.[0]).toMatchObject({
      start: '06:30',
      end: '07:00',
      grace: '45m',
    });
  });

  it('makes the id of customer and title, once', () => {
    expect(checklistId({ id: '', customer: 'acme', title: 'Morning round' }, [])).toBe('acme-morning-round');
    expect(checklistId({ id: '', customer: 'acme', title: 'Morning' }, ['acme-morning'])).toBe('acme-morning-2');
    expect(checklistId({ id: 'kept', customer: 'acme', title: 'Morning' }, [])).toBe('kept');
  });

  it('says what is missing', () => {
    const form = newChecklistForm('', '2026-01-05');
    const slots = form.slots.map((slot) => ({ ...slot, start: 'dawn', repeat: 'weekly' as const, days: [] }));
    const checks = [{ ...newCheck('A'), kind: 'alert' as const }];
    const parsed = checklistFormSchema.safeParse({ ...form, slots, checks });
    expect(parsed.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).sort()).toEqual([
      'checks.0.ruleUid: required',
      'customer: required',
      'slots.0.days: days',
      'slots.0.start: time',
      'title: required',
    ]);
    expect(
      checklistFormSchema.safeParse({ ...form, checks: [] }).error?.issues.map(({ message }) => message)
    ).toContain('checks');
  });
});
