import { t } from '@grafana/i18n';
import { Combobox, Field } from '@grafana/ui';
import { useId } from 'react';
import type { KnownConnection } from '../../domain/status/KnownConnection';
import { DEFAULT_TABLES } from '../../domain/setup/systems';
import { putField } from '../../domain/ticketQuery/putField';
import type { RawQuery } from '../../domain/rawQuery/RawQuery';

interface Props {
  connections: readonly KnownConnection[];
  loading: boolean;
  saved: Record<string, unknown>;
  query: RawQuery;
  onChange: (saved: Record<string, unknown>) => void;
}

const USUAL_TABLE = 'incident';

/** Which ticket system is asked, and in ServiceNow which of its tables. */
export function ConnectionFields({ connections, loading, saved, query, onChange }: Props) {
  const id = useId();
  const chosen = connections.find((known) => known.id === query.connection);
  const system = chosen?.system;
  const choose = (connection: string) => {
    const changed = putField(saved, 'connection', connection);
    const isJira = connections.find((known) => known.id === connection)?.system?.startsWith('jira') ?? false;
    onChange(isJira ? putField(changed, 'table', undefined) : changed);
  };
  return (
    <>
      <Field label={t('raw.connection', 'Ticket system')} htmlFor={`${id}connection`} noMargin>
        <Combobox
          id={`${id}connection`}
          width={24}
          options={connections.map((known) => ({ value: known.id, label: known.name }))}
          value={query.connection ?? null}
          placeholder={t('raw.connection-placeholder', 'Choose')}
          loading={loading}
          createCustomValue
          onChange={({ value }) => choose(value)}
        />
      </Field>
      {system !== 'jira-cloud' && system !== 'jira-dc' && (
        <Field
          label={system === 'servicenow' ? t('raw.table', 'Table') : t('raw.table-of-servicenow', 'Table (ServiceNow)')}
          htmlFor={`${id}table`}
          noMargin
        >
          <Combobox
            id={`${id}table`}
            width={20}
            options={(chosen?.tables ?? DEFAULT_TABLES).map((value) => ({ value }))}
            value={query.table ?? null}
            placeholder={USUAL_TABLE}
            createCustomValue
            isClearable
            onChange={(table) => onChange(putField(saved, 'table', table?.value.trim()))}
          />
        </Field>
      )}
    </>
  );
}
