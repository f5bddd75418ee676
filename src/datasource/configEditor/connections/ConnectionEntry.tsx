import { t } from '@grafana/i18n';
import { useCallback, useEffect } from 'react';
import { FormProvider } from 'react-hook-form';
import {
  connectionFormSchema,
  connectionToForm,
  formToConnection,
  type ConnectionForm,
} from '../../../domain/setup/connectionForm';
import { orderedJson } from '../../../domain/orderedJson';
import { changeEntry, draftDocument, otherIds, removeEntry, type Entry } from '../../../domain/setup/draft';
import { perimetersUsing } from '../../../domain/setup/perimetersUsing';
import { problemsOf } from '../../../domain/setup/Problem';
import { clientSecretKey, secretKey } from '../../../domain/setup/secretKey';
import type { Connection } from '../../../domain/setup/SetupDocument';
import { Fieldset } from '../../../ui/fields/Fieldset';
import { ConnectionFields } from './ConnectionFields';
import { secretsOf } from './connectionSecrets';
import { ConnectionTest } from './ConnectionTest';
import { useEditor } from '../EditorContext';
import { EntryBox } from '../fields/EntryBox';
import { RemoveButton } from '../fields/RemoveButton';
import { isStored, withoutSecret } from '../settings';
import { useEntryForm } from '../fields/useEntryForm';
import { useLatest } from '../fields/useLatest';

/** One ticket system: its form, its test, and the way to remove it. */
export function ConnectionEntry({ entry }: { entry: Entry<Connection> }) {
  const { uid, draft, changeDraft, settings, changeSettings, stored, problems, readOnly } = useEditor();
  const others = draft.connections.filter(({ key }) => key !== entry.key);
  const takenIds = otherIds(draft.connections, entry.key);
  const storedPart = stored.connections.find(({ id }) => id === entry.value?.id);
  const latestSettings = useLatest(settings);

  const change = useCallback(
    (form: ConnectionForm | undefined) => {
      const value = form && formToConnection(form, entry.initial);
      changeDraft(
        (before) => ({ ...before, connections: changeEntry(before.connections, entry.key, value) }),
        form && secretsOf(form, entry.initial, latestSettings.current)
      );
    },
    [changeDraft, entry, latestSettings]
  );
  const form = useEntryForm(connectionFormSchema(takenIds), connectionToForm(entry.initial), change);

  const shown = entry.value ?? entry.initial;
  const name = shown.name || shown.id || t('connection.new', 'New ticket system');
  const key = secretKey(shown);
  const clientKey = clientSecretKey({ ...entry.initial, id: shown.id });
  const credential = (of: string) => ({
    stored: isStored(settings, of),
    onReset: () => changeSettings((before) => withoutSecret(before, of)),
  });
  const { resetField } = form;
  const secret = credential(key);
  const clientSecret = credential(clientKey);
  // Once saved (or reset) a typed credential is forgotten here; it would be sent again with every later change.
  useEffect(() => resetField('secretText', { defaultValue: '' }), [secret.stored, resetField]);
  useEffect(() => resetField('clientSecretText', { defaultValue: '' }), [clientSecret.stored, resetField]);
  const place = draftDocument(draft).connections.findIndex(({ id }) => id === entry.value?.id);
  const isShared = others.some(({ value }) => value && secretKey(value) === key);
  const remove = () =>
    changeDraft(
      (before) => ({ ...before, connections: removeEntry(before.connections, entry.key) }),
      isShared ? {} : removed([key, clientKey], (of) => isStored(settings, of))
    );

  return (
    <FormProvider {...form}>
      <EntryBox
        unnamed={name}
        complete={entry.complete}
        written={entry.value !== undefined}
        actions={
          !readOnly && (
            <RemoveButton
              name={name}
              consequence={consequence(perimetersUsing(draftDocument(draft), shown.id))}
              onRemove={remove}
            />
          )
        }
      >
        <Fieldset readOnly={readOnly}>
          <ConnectionFields
            takenIds={takenIds}
            saved={storedPart !== undefined}
            problems={place < 0 ? [] : problemsOf(problems, `connections[${place}]`)}
            secret={secret}
            clientSecret={clientSecret}
            readOnly={readOnly}
          />
        </Fieldset>
        {storedPart && (
          <ConnectionTest
            uid={uid}
            connectionId={storedPart.id}
            name={name}
            changed={orderedJson(storedPart) !== orderedJson(shown)}
          />
        )}
      </EntryBox>
    </FormProvider>
  );
}

/** Takes credentials away: a stored one with the next save, one that was only typed at once. */
function removed(keys: string[], isKept: (key: string) => boolean) {
  return Object.fromEntries(keys.map((key) => [key, isKept(key) ? '' : undefined]));
}

function consequence(perimeters: string[]): string {
  return perimeters.length === 0
    ? t('connection.remove-unused', 'No perimeter uses it. Its credential is removed with it.')
    : t('connection.remove-used', 'These perimeters use it and will show none of its tickets: {{names}}.', {
        names: perimeters.join(', '),
        interpolation: { escapeValue: false },
      });
}
