import { ticketFormSchema } from './TicketForm';

const form = {
  target: 'acme jira',
  type: 'incident',
  title: 'Queue is stuck',
  description: '',
  priority: '0',
  labels: ['esb', 'team:ops'],
};

describe('the form of a ticket', () => {
  it('takes a whole one', () => {
    expect(ticketFormSchema.safeParse(form).success).toBe(true);
  });

  it.each([
    ['target', '', 'target'],
    ['type', '', 'type'],
    ['title', '  ', 'title'],
    ['title', 'x'.repeat(256), 'length'],
    ['title', 'a\u2028b', 'line'],
    ['description', 'x'.repeat(30_001), 'length'],
    ['labels', ['two words'], 'labels'],
    ['labels', Array.from({ length: 21 }, (_, index) => `l${index}`), 'labels'],
  ])('%s %j is a fault: %s', (field, value, fault) => {
    const { error } = ticketFormSchema.safeParse({ ...form, [field]: value });
    expect(error?.issues).toEqual([expect.objectContaining({ path: [field], message: fault })]);
  });
});
