import { formToMapping, mappingFormSchema, mappingToForm } from './mappingForm';

const empty = mappingToForm(undefined);

describe('the form of a mapping', () => {
  it('says nothing where nothing is mapped and nothing was', () => {
    expect(formToMapping(empty, undefined)).toBeUndefined();
  });

  it('keeps what it cannot show: newer parts, and words that are none', () => {
    const before = { states: { Waiting: 'pending', Odd: { deep: true } }, urgency: { High: '1' } };
    const form = { ...mappingToForm(before), priorities: [{ from: 'Blocker', to: '1' }] };
    expect(JSON.parse(JSON.stringify(formToMapping(form, before)))).toEqual({
      ...before,
      priorities: { Blocker: '1' },
    });
  });

  it('forgets a row that was taken away and keeps a number a number', () => {
    const before = { priorities: { Blocker: 1, Major: 2 } };
    const form = { ...empty, priorities: [{ from: 'Major', to: '2' }] };
    expect(formToMapping(form, before)?.priorities).toEqual({ Major: 2 });
  });

  it('keeps who reports by which channel, and the fields that say how a ticket began and ended', () => {
    const before = {
      reportedBy: { Portal: 'customer', web: 'team' },
      fields: { cause: 'u_cause', resolution: 'u_fix', channel: 'u_channel' },
    };
    const form = mappingToForm(before);
    expect(form.reportedBy).toEqual([
      { from: 'Portal', to: 'customer' },
      { from: 'web', to: 'team' },
    ]);
    expect(formToMapping(form, before)).toEqual(before);
  });

  it('forgets a field that was emptied', () => {
    const before = { fields: { team: 'u_team', major: 'u_major' } };
    const form = { ...mappingToForm(before), fields: { ...mappingToForm(before).fields, team: '' } };
    expect(formToMapping(form, before)?.fields).toEqual({ major: 'u_major' });
  });

  it.each([
    ['no name', [{ from: ' ', to: 'open' }], [0, 'from'], 'required'],
    ['no word', [{ from: 'New', to: '' }], [0, 'to'], 'required'],
    [
      'the same name twice, in whatever case',
      [
        { from: 'New', to: 'open' },
        { from: 'NEW', to: 'closed' },
      ],
      [1, 'from'],
      'twice',
    ],
  ])('%s is a fault at its row', (_, states, path, message) => {
    const { error } = mappingFormSchema.safeParse({ ...empty, states });
    expect(error?.issues).toEqual([expect.objectContaining({ path: ['states', ...path], message })]);
  });
});
