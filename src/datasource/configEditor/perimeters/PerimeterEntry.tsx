import { t } from '@grafana/i18n';
import { useCallback } from 'react';
import { FormProvider } from 'react-hook-form';
import { changeEntry, draftDocument, otherIds, removeEntry, type Entry } from '../../../domain/setup/draft';
import {
  formToPerimeter,
  perimeterFormSchema,
  perimeterToForm,
  type PerimeterForm,
} from '../../../domain/setup/perimeterForm';
import { problemsOf } from '../../../domain/setup/Problem';
import type { Perimeter } from '../../../domain/setup/SetupDocument';
import { useEditor } from '../EditorContext';
import { EntryBox } from '../fields/EntryBox';
import { Fieldset } from '../../../ui/fields/Fieldset';
import { PerimeterFields } from './PerimeterFields';
import { RemoveButton } from '../fields/RemoveButton';
import { systemOf } from './systemOf';
import { useEntryForm } from '../fields/useEntryForm';
import { useLatest } from '../fields/useLatest';

/** One customer: its form, and the way to remove it. */
export function PerimeterEntry({ entry }: { entry: Entry<Perimeter> }) {
  const { draft, changeDraft, stored, problems, readOnly } = useEditor();
  const takenIds = otherIds(draft.perimeters, entry.key);

  const systems = systemOf(draft.connections.flatMap(({ value }) => value ?? []));
  const latestSystems = useLatest(systems);

  const change = useCallback(
    (form: PerimeterForm | undefined) => {
      const value = form && formToPerimeter(form, entry.initial, latestSystems.current);
      changeDraft((before) => ({ ...before, perimeters: changeEntry(before.perimeters, entry.key, value) }));
    },
    [changeDraft, entry, latestSystems]
  );
  const form = useEntryForm(perimeterFormSchema(takenIds, systems), perimeterToForm(entry.initial), change);

  const shown = entry.value ?? entry.initial;
  const name = shown.name || shown.id || t('perimeter.new', 'New customer');
  const place = draftDocument(draft).perimeters.findIndex(({ id }) => id === entry.value?.id);
  const remove = () => changeDraft((before) => ({ ...before, perimeters: removeEntry(before.perimeters, entry.key) }));

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
              consequence={t(
                'perimeter.remove-consequence',
                'Its tickets disappear from every dashboard, and its viewers see nothing. Tickets themselves stay as they are.'
              )}
              onRemove={remove}
            />
          )
        }
      >
        <Fieldset readOnly={readOnly}>
          <PerimeterFields
            takenIds={takenIds}
            saved={stored.perimeters.some(({ id }) => id === entry.value?.id)}
            problems={place < 0 ? [] : problemsOf(problems, `perimeters[${place}]`)}
            readOnly={readOnly}
          />
        </Fieldset>
      </EntryBox>
    </FormProvider>
  );
}
