import { t } from '@grafana/i18n';
import { Stack } from '@grafana/ui';
import { putField } from '../../../domain/ticketQuery/putField';
import { DEFAULT_LIMIT } from '../../../domain/ticketQuery/TicketQuery';
import { readRawQuery } from '../../../domain/rawQuery/RawQuery';
import { useConnections } from '../../../query/setUp/useConnections';
import { InlineNotice } from '../../../ui/InlineNotice';
import { TagsField } from '../../../ui/fields/TagsField';
import { failureSentence } from '../../../ui/words/failureSentence';
import { ConnectionFields } from '../ConnectionFields';
import { CustomersField } from '../CustomersField';
import { CustomersNotice } from '../CustomersNotice';
import type { FieldsProps } from '../FieldsProps';
import { LimitField } from '../LimitField';
import { RawHelp } from './RawHelp';
import { RawText } from './RawText';
import { UsedVariables } from './UsedVariables';

/** The fields of a query in a ticket system's own language. */
export function RawFields({ uid, typeField, saved, onChange }: FieldsProps) {
  const query = readRawQuery(saved);
  const connections = useConnections(uid);
  const system = connections.data?.find(({ id }) => id === query.connection)?.system;
  return (
    <Stack direction="column" gap={1}>
      <Stack wrap="wrap" gap={1}>
        {typeField}
        <ConnectionFields
          connections={connections.data ?? []}
          loading={connections.isLoading}
          saved={saved}
          query={query}
          onChange={onChange}
        />
        <CustomersField uid={uid} saved={saved} customers={query.customers} onChange={onChange} />
      </Stack>
      {connections.error && <InlineNotice>{failureSentence(connections.error)}</InlineNotice>}
      <CustomersNotice uid={uid} />
      <RawText system={system} text={query.text ?? ''} onChange={(text) => onChange(putField(saved, 'text', text))} />
      <UsedVariables text={query.text ?? ''} values={query.values ?? {}} />
      <Stack wrap="wrap" gap={1} alignItems="flex-start">
        <TagsField
          label={t('raw.fields', 'Fields')}
          placeholder={t('raw.fields-placeholder', 'Name or id, Enter')}
          values={query.fields ?? []}
          onChange={(fields) => onChange(putField(saved, 'fields', fields))}
        />
        <LimitField saved={saved} limit={query.limit} usual={DEFAULT_LIMIT} onChange={onChange} />
      </Stack>
      <RawHelp system={system} />
    </Stack>
  );
}
