import { aConnection } from '../../testing/builders';
import { connectionFormSchema, connectionToForm, formToConnection } from './connectionForm';

describe('the form of a connection', () => {
  it('gives back the same connection, with all that it does not show', () => {
    const stored = aConnection.build({
      mapping: { states: { Waiting: 'pending' } },
      limits: { maxRows: 10 },
      auth: { method: 'basic', user: 'u@x.example', secret: 'shared', future: 1 },
    });
    const back = formToConnection(connectionToForm(stored), stored);
    expect(JSON.parse(JSON.stringify(back))).toEqual(stored);
  });

  it.each([
    ['name', '', 'required'],
    ['id', 'Not An Id', 'id'],
    ['id', 'taken', 'taken'],
    ['url', 'https://user@host', 'address'],
    ['user', '', 'required'],
    ['user', 'a\r\nX-Admin: 1', 'one-line'],
    ['secretText', 'a\nb', 'one-line'],
    ['expires', 'tomorrow', 'date'],
    ['expires', '2027-02-30', 'date'],
  ])('%s %j is a fault: %s', (field, value, fault) => {
    const form = { ...connectionToForm(aConnection.build()), [field]: value };
    const parsed = connectionFormSchema(['taken']).safeParse(form);
    expect(parsed.error?.issues).toEqual([expect.objectContaining({ path: [field], message: fault })]);
  });

  it('asks for a client id where client credentials are used', () => {
    const form = { ...connectionToForm(aConnection.build()), method: 'client-credentials', user: '' };
    expect(connectionFormSchema([]).safeParse(form).error?.issues).toEqual([
      expect.objectContaining({ path: ['clientId'], message: 'required' }),
    ]);
  });
});
