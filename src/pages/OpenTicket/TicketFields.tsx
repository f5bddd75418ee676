import { t } from '@grafana/i18n';
import { Stack } from '@grafana/ui';
import { useEffect } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import type { Origin } from '../../domain/writing/TicketDraft';
import type { TicketForm } from '../../domain/writing/TicketForm';
import { targetKey, type WriteTarget } from '../../domain/writing/WriteTarget';
import { PRIORITIES } from '../../domain/vocabulary/priorities';
import { InlineNotice } from '../../ui/InlineNotice';
import { priorityWord } from '../../ui/words/priorityWord';
import { typeWord } from '../../ui/words/typeWord';
import { ChoiceField } from './ChoiceField';
import { LabelsField } from './LabelsField';
import { TextFields } from './TextFields';

interface Props {
  targets: readonly WriteTarget[];
  link: Origin;
}

const priorityOptions = () => [
  { value: '0', label: t('ticket.priority-theirs', 'As the ticket system decides') },
  ...PRIORITIES.map(({ value }) => ({ value, label: priorityWord(value) })),
];

function targetOption(target: WriteTarget, targets: readonly WriteTarget[]) {
  const isAlone = targets.filter(({ customer }) => customer === target.customer).length === 1;
  const name = target.connectionName || target.connection;
  return {
    value: targetKey(target),
    label: isAlone ? target.customerName : `${target.customerName} · ${name}`,
    description: isAlone ? name : undefined,
  };
}

/** The fields of a ticket, in the order in which a person thinks of them. */
export function TicketFields({ targets, link }: Props) {
  const { control, getValues, setValue } = useFormContext<TicketForm>();
  const chosen = useWatch({ control, name: 'target' });
  const target = targets.find((one) => targetKey(one) === chosen);
  useEffect(() => {
    // Another ticket system may know other types.
    if (target && !target.types.some((type) => type === getValues('type'))) {
      setValue('type', target.types[0] ?? '', { shouldValidate: true });
    }
  }, [target, getValues, setValue]);
  return (
    <Stack direction="column" gap={2}>
      <Stack>
        <ChoiceField
          name="target"
          label={t('ticket.target', 'Customer')}
          options={targets.map((one) => targetOption(one, targets))}
          placeholder={t('ticket.choose', 'Choose')}
          required
        />
      </Stack>
      <Stack wrap="wrap" gap={2}>
        <ChoiceField
          name="type"
          label={t('ticket.type', 'Type')}
          options={(target?.types ?? []).map((value) => ({ value, label: typeWord(value) }))}
          placeholder={t('ticket.choose', 'Choose')}
          required
        />
        <ChoiceField name="priority" label={t('ticket.priority', 'Priority')} options={priorityOptions()} />
      </Stack>
      <TextFields />
      <LabelsField />
      <InlineNotice>
        {t('ticket.link', 'The ticket gets a link back to “{{title}}”, with its time range and variables.', {
          title: link.linkTitle,
          interpolation: { escapeValue: false },
        })}
      </InlineNotice>
    </Stack>
  );
}
