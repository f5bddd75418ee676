import { t, Trans } from '@grafana/i18n';
import { Button, Stack } from '@grafana/ui';
import { useRef } from 'react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import type { KnownCalendar } from '../../../../domain/checklists/Calendar';
import type { ChecklistForm } from '../../../../domain/checklists/checklistForm';
import { makeId } from '../../../../domain/checklists/makeId';
import { newSlot } from '../../../../domain/checklists/slotForm';
import { Section } from '../../../../ui/Section';
import { DaysOffFields } from './DaysOffFields';
import { SlotFields } from './SlotFields';

interface Props {
  calendars: readonly KnownCalendar[];
  /** The customer's day. */
  today: string;
}

/** When the checklist is due: its slots, and what the calendar makes of them. */
export function SlotList({ calendars, today }: Props) {
  const addButton = useRef<HTMLButtonElement>(null);
  const { control, getValues } = useFormContext<ChecklistForm>();
  const { fields, append, remove } = useFieldArray({ control, name: 'slots', keyName: 'key' });
  const add = () => {
    const taken = getValues('slots').map(({ id }) => id);
    append({ ...newSlot(makeId('slot', taken, 'slot'), today), start: '18:00', end: '19:00' });
  };
  const removeAt = (index: number) => {
    remove(index);
    // The button that had the keyboard is gone with its slot.
    addButton.current?.focus();
  };
  return (
    <Section
      title={t('checklists.when', 'When')}
      description={t(
        'checklists.when-hint',
        'In the customer’s time zone. A time that does not exist when the clocks change moves forward; one that occurs twice means the first.'
      )}
    >
      <Stack direction="column" gap={1} alignItems="stretch">
        {fields.map(({ key }, index) => (
          <SlotFields key={key} index={index} onRemove={fields.length > 1 ? () => removeAt(index) : undefined} />
        ))}
        <Stack>
          <Button ref={addButton} type="button" variant="secondary" size="sm" icon="plus" onClick={add}>
            <Trans i18nKey="checklists.add-slot">Add a slot</Trans>
          </Button>
        </Stack>
        <DaysOffFields calendars={calendars} />
      </Stack>
    </Section>
  );
}
