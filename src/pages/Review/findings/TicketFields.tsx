import { t } from '@grafana/i18n';
import { Combobox, Field, Input, Stack } from '@grafana/ui';
import { useId } from 'react';
import { useConnections } from '../../../query/setUp/useConnections';
import { LIMITS, type DecisionFields } from './DecisionFields';

interface Props {
  uid: string;
  fields: DecisionFields;
  fault: { invalid: boolean; error: string | undefined };
  onChange: (more: Partial<DecisionFields>) => void;
}

const NONE: readonly never[] = [];

/** The ticket in which an accepted finding is worked on, where there is one already. */
export function TicketFields({ uid, fields, fault, onChange }: Props) {
  const id = useId();
  const { data: connections = NONE } = useConnections(uid);
  const only = connections.length === 1 ? (connections[0]?.id ?? '') : '';
  const options = connections.map(({ id: value, name }) => ({ value, label: name }));
  return (
    <Stack gap={2} wrap="wrap">
      <Field label={t('review.decide.ticket', 'Ticket, if there is one')} htmlFor={`${id}-key`} noMargin>
        <Input
          id={`${id}-key`}
          width={30}
          value={fields.key}
          maxLength={LIMITS.key}
          placeholder={t('review.decide.ticket-example', 'Such as OPS-412')}
          onChange={({ currentTarget }) =>
            onChange({ key: currentTarget.value, connection: fields.connection === '' ? only : fields.connection })
          }
        />
      </Field>
      {options.length > 1 && (
        <Field label={t('review.decide.system', 'Ticket system')} htmlFor={`${id}-connection`} noMargin {...fault}>
          <Combobox
            id={`${id}-connection`}
            width={30}
            options={options}
            value={fields.connection === '' ? null : fields.connection}
            onChange={({ value }) => onChange({ connection: value })}
          />
        </Field>
      )}
    </Stack>
  );
}
