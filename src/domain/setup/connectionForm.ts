import { z } from 'zod';
import { clientSecretId } from './clientSecretId';
import type { FieldFault } from './FieldFault';
import { fault, idField, oneLine, optionalDay, requiredLine } from './formFields';
import { isSiteAddress } from './isSiteAddress';
import { formToLimits, limitsFormSchema, limitsToForm } from './limitsForm';
import { formToMapping, mappingFormSchema, mappingToForm } from './mappingForm';
import type { Connection } from './SetupDocument';
import { IDENTITY_OF, METHODS, METHODS_OF, SYSTEMS } from './systems';

const TABLE = /^[a-z][a-z0-9_]{0,79}$/;

const secretText = z.string().refine((text) => !/[\r\n]/.test(text), fault('one-line'));

const fields = z.object({
  system: z.enum(SYSTEMS),
  url: z.string().trim().min(1, fault('required')).refine(isSiteAddress, fault('address')),
  method: z.enum(METHODS),
  user: oneLine,
  clientId: oneLine,
  /** Newly typed credentials; they never become part of the document. */
  secretText,
  clientSecretText: secretText,
  cloudId: oneLine,
  expires: optionalDay,
  tables: z.array(z.string()),
  allowPrivateNetwork: z.boolean(),
  writing: z.boolean(),
  slaFields: z.array(z.string()),
  mapping: mappingFormSchema,
  limits: limitsFormSchema,
});

type Fields = z.infer<typeof fields>;

/** What only the fields together tell: the method must be one of the system, with the names that it needs. */
function faults({ system, method, user, clientId, tables }: Fields): Array<[keyof Fields, FieldFault]> {
  const given = { user, clientId };
  const found: Array<[keyof Fields, FieldFault | undefined]> = [
    ['method', METHODS_OF[system].includes(method) ? undefined : 'method'],
    ...IDENTITY_OF[method].map((name): [keyof Fields, FieldFault | undefined] => [
      name,
      given[name] === '' ? 'required' : undefined,
    ]),
    ['tables', system !== 'servicenow' || tables.every((table) => TABLE.test(table)) ? undefined : 'table'],
  ];
  return found.flatMap(([field, problem]) => (problem === undefined ? [] : [[field, problem]]));
}

/** A connection as its form shows it. */
export const connectionFormSchema = (takenIds: readonly string[]) =>
  fields.extend({ name: requiredLine, id: idField(takenIds) }).check(({ value, issues }) => {
    for (const [field, message] of faults(value)) {
      issues.push({ code: 'custom', message: fault(message), path: [field], input: value[field] });
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
    clientSecretText: '',
    cloudId: connection.cloudId ?? '',
    expires: auth.expires ?? '',
    tables: connection.tables ?? [],
    allowPrivateNetwork: connection.allowPrivateNetwork ?? false,
    writing: connection.writing ?? false,
    slaFields: connection.sla?.fields ?? [],
    mapping: mappingToForm(connection.mapping),
    limits: limitsToForm(connection.limits),
  };
}

const optional = (text: string) => (text === '' ? undefined : text);

function formToAuth(form: ConnectionForm, before: Connection): Connection['auth'] {
  const needs = IDENTITY_OF[form.method];
  return {
    ...before.auth,
    method: form.method,
    // What a method does not use would only be a warning of the backend's.
    user: needs.includes('user') ? optional(form.user) : undefined,
    clientId: needs.includes('clientId') ? optional(form.clientId) : undefined,
    clientSecret: form.method === 'oauth-password' ? clientSecretId({ ...before, id: form.id }) : undefined,
    expires: optional(form.expires),
  };
}

/** The connection with what the form says; fields that the form does not show stay as they were. */
export function formToConnection(form: ConnectionForm, before: Connection): Connection {
  const { id, name, system, url, tables, slaFields } = form;
  const isServiceNow = system === 'servicenow';
  return {
    ...before,
    id,
    name,
    system,
    url,
    cloudId: system === 'jira-cloud' ? optional(form.cloudId) : undefined,
    tables: isServiceNow && (tables.length > 0 || before.tables) ? tables : undefined,
    allowPrivateNetwork: form.allowPrivateNetwork || undefined,
    writing: form.writing || (before.writing === false ? false : undefined),
    sla: slaFields.length > 0 || before.sla ? { ...before.sla, fields: slaFields } : undefined,
    mapping: formToMapping(form.mapping, before.mapping),
    limits: formToLimits(form.limits, before.limits),
    auth: formToAuth(form, before),
  };
}
