import { z } from 'zod';
import { fault, idField, oneLine, optionalDay, requiredLine } from './formFields';
import { isSiteAddress } from './isSiteAddress';
import { METHODS, SYSTEMS, type Connection } from './SetupDocument';

/** A connection as its form shows it. `secretText` is a newly typed credential; it never becomes part of the document. */
export const connectionFormSchema = (takenIds: readonly string[]) =>
  z
    .object({
      name: requiredLine,
      id: idField(takenIds),
      system: z.enum(SYSTEMS),
      url: z.string().trim().min(1, fault('required')).refine(isSiteAddress, fault('address')),
      method: z.enum(METHODS),
      user: oneLine,
      clientId: oneLine,
      secretText: z.string().refine((text) => !/[\r\n]/.test(text), fault('one-line')),
      cloudId: oneLine,
      expires: optionalDay,
      allowPrivateNetwork: z.boolean(),
      slaFields: z.array(z.string()),
    })
    .check(({ value, issues }) => {
      const field = value.method === 'client-credentials' ? 'clientId' : 'user';
      if (value[field] === '') {
        issues.push({ code: 'custom', message: fault('required'), path: [field], input: value[field] });
      }
    });

export type ConnectionForm = z.infer<ReturnType<typeof connectionFormSchema>>;

function oneOf<Word extends string>(words: readonly [Word, ...Word[]], word: string): Word {
  return words.find((known) => known === word) ?? words[0];
}

export function connectionToForm(connection: Connection): ConnectionForm {
  const { auth } = connection;
  return {
    name: connection.name ?? connection.id,
    id: connection.id,
    system: oneOf(SYSTEMS, connection.system),
    url: connection.url,
    method: oneOf(METHODS, auth.method),
    user: auth.user ?? '',
    clientId: auth.clientId ?? '',
    secretText: '',
    cloudId: connection.cloudId ?? '',
    expires: auth.expires ?? '',
    allowPrivateNetwork: connection.allowPrivateNetwork ?? false,
    slaFields: connection.sla?.fields ?? [],
  };
}

/** The connection with what the form says; fields that the form does not show stay as they were. */
export function formToConnection(form: ConnectionForm, before: Connection): Connection {
  const { id, name, system, url, method, cloudId, allowPrivateNetwork, slaFields } = form;
  const optional = (text: string) => (text === '' ? undefined : text);
  return {
    ...before,
    id,
    name,
    system,
    url,
    cloudId: optional(cloudId),
    allowPrivateNetwork: allowPrivateNetwork || undefined,
    sla: slaFields.length > 0 || before.sla ? { ...before.sla, fields: slaFields } : undefined,
    auth: {
      ...before.auth,
      method,
      user: optional(form.user),
      clientId: optional(form.clientId),
      expires: optional(form.expires),
    },
  };
}
