import { t } from '@grafana/i18n';
import { Stack } from '@grafana/ui';
import { useCallback, useState } from 'react';
import { useFieldArray, useFormContext, useFormState } from 'react-hook-form';
import { newCheck } from '../../../../domain/checklists/checkForm';
import type { ChecklistForm } from '../../../../domain/checklists/checklistForm';
import { Section } from '../../../../ui/Section';
import { AddCheck } from './AddCheck';
import { CheckRow } from './CheckRow';

interface Props {
  /** Whether the keyboard begins at the new check. */
  focusNew: boolean;
}

/** What is looked at, in order; each check opens to its details. */
export function CheckList({ focusNew }: Props) {
  const { control, setFocus } = useFormContext<ChecklistForm>();
  const { errors } = useFormState({ control, name: 'checks' });
  const { fields, append, remove, move } = useFieldArray({ control, name: 'checks', keyName: 'key' });
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const toggle = useCallback((key: string) => {
    setOpen((before) => {
      const after = new Set(before);
      return after.delete(key) ? after : after.add(key);
    });
  }, []);
  const removeAt = useCallback(
    (index: number) => {
      remove(index);
      // The button that had the keyboard is gone with its row.
      setFocus('newCheck');
    },
    [remove, setFocus]
  );
  return (
    <Section
      title={t('checklists.what', 'Checks')}
      description={t('checklists.what-hint', 'In the order in which they are done. Enter adds the next one.')}
    >
      <Stack direction="column" gap={1} alignItems="stretch">
        <ol aria-label={t('checklists.what', 'Checks')} style={{ listStyle: 'none' }}>
          {fields.map(({ key }, index) => (
            <CheckRow
              key={key}
              rowKey={key}
              index={index}
              isLast={index === fields.length - 1}
              isOpen={open.has(key) || errors.checks?.[index] !== undefined}
              hasErrors={errors.checks?.[index] !== undefined}
              onToggle={toggle}
              onMove={move}
              onRemove={removeAt}
            />
          ))}
        </ol>
        <AddCheck focusFirst={focusNew} onAdd={(title) => append(newCheck(title), { shouldFocus: false })} />
      </Stack>
    </Section>
  );
}
