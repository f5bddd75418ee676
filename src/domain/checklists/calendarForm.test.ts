import { calendarFormSchema, calendarToForm, formToCalendar } from './calendarForm';

it('loses nothing on the way to the form and back', () => {
  const calendar = {
    id: 'rome',
    title: 'Rome',
    weekend: ['FR', 'SA'],
    holidays: 'IT',
    patron: '06-29',
    closures: [{ from: '2026-08-10', to: '2026-08-21', name: 'August' }],
    workingDays: ['2026-12-19'],
    later: 1,
  };
  expect(formToCalendar(calendarToForm(calendar), calendar)).toEqual(calendar);
});

it('leaves out what is usual', () => {
  const form = calendarToForm({ id: 'x' });
  expect(form.weekend).toEqual(['SA', 'SU']);
  expect(JSON.parse(JSON.stringify(formToCalendar(form)))).toEqual({ id: 'x' });
  expect(formToCalendar({ ...form, weekend: [] }).weekend).toEqual([]);
});

it('says what cannot be', () => {
  const form = {
    ...calendarToForm({ id: 'Not an id' }),
    patron: '29 June',
    closures: [{ from: '2026-08-21', to: '2026-08-10', name: '' }],
    workingDays: ['soon'],
  };
  expect(calendarFormSchema.safeParse(form).error?.issues.map(({ message }) => message)).toEqual([
    'id',
    'month-day',
    'order',
    'day',
  ]);
});
