import { openedTicketSchema, ticketPreviewSchema } from './WrittenTicket';
import { writingSchema } from './WriteTarget';

describe('answers about writing', () => {
  it('are read leniently where something is only missing', () => {
    expect(ticketPreviewSchema.parse({ target: 'project ACM', fields: null, existing: null })).toEqual({
      target: 'project ACM',
      fields: [],
      warnings: [],
      existing: undefined,
    });
    expect(openedTicketSchema.parse({ key: 'ACM-1', created: false })).toEqual({
      key: 'ACM-1',
      url: '',
      title: '',
      warnings: [],
      created: false,
    });
    expect(writingSchema.parse({ targets: null })).toEqual({ targets: [] });
  });

  it('are not read where it is not known whether a ticket was opened', () => {
    expect(openedTicketSchema.safeParse({ key: 'ACM-1' }).success).toBe(false);
  });

  it('leave out types of a newer backend', () => {
    const target = { customer: 'a', customerName: 'A', connection: 'j', types: ['incident', 'outage'] };
    expect(writingSchema.parse({ targets: [target] }).targets[0]?.types).toEqual(['incident']);
  });
});
