import type { DataSourceApi, DataSourceJsonData, QueryEditorProps } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Stack } from '@grafana/ui';
import { useId } from 'react';
import { changeFilter } from '../../domain/ticketQuery/changeTicketQuery';
import { putField } from '../../domain/ticketQuery/putField';
import { InlineNotice } from '../../ui/InlineNotice';
import { ChoiceField } from '../../ui/fields/ChoiceField';
import { CustomersField } from '../queryEditor/CustomersField';
import { CustomersNotice } from '../queryEditor/CustomersNotice';
import { priorityOptions } from '../queryEditor/filters/filterOptions';
import { ListField } from '../queryEditor/ListField';
import { TextField } from '../queryEditor/TextField';
import { variableOptions } from '../queryEditor/variableOptions';
import type { RoundsQuery } from '../RoundsQuery';
import { WithQueries } from '../WithQueries';
import { EVENTS, readEventsQuery } from './EventsQuery';

type Api = DataSourceApi<RoundsQuery, DataSourceJsonData>;
type Props = QueryEditorProps<Api, RoundsQuery, DataSourceJsonData>;

/** Edits what a dashboard's annotations show. */
export function EventsEditor({ datasource, query, onChange }: Props) {
  const id = useId();
  const saved = query.query ?? {};
  const { of, customers, filters } = readEventsQuery(saved);
  const isOfIncidents = of === 'incidents';
  const change = (changed: Record<string, unknown>) =>
    onChange({ ...query, queryType: EVENTS, schema: 1, query: changed });
  return (
    <WithQueries>
      <Stack direction="column" gap={1}>
        <Stack wrap="wrap" gap={1}>
          <ChoiceField
            label={t('events.of', 'Show')}
            width={28}
            options={[
              { value: 'incidents', label: t('events.incidents', 'Incidents, from opening to resolution') },
              { value: 'changes', label: t('events.changes', 'Planned windows of changes') },
            ]}
            value={of}
            onChange={(value) => change(putField(saved, 'of', value))}
          />
          <CustomersField uid={datasource.uid} saved={saved} customers={customers} onChange={change} />
          <ListField
            id={id}
            label={t('query.priorities', 'Priorities')}
            options={[...priorityOptions(), ...variableOptions()]}
            placeholder={isOfIncidents ? t('events.priorities', 'P1 and P2') : t('query.any', 'Any')}
            values={filters?.priorities}
            onChange={(values) => change(changeFilter(saved, 'priorities', values))}
          />
          <TextField saved={saved} text={filters?.text} onChange={change} />
        </Stack>
        <CustomersNotice uid={datasource.uid} />
        <InlineNotice>
          {t('events.hint', 'Public dashboards show no annotations of data sources; Grafana leaves them out there.')}
        </InlineNotice>
      </Stack>
    </WithQueries>
  );
}
