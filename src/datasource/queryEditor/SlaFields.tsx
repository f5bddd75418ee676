import { t } from '@grafana/i18n';
import { readSlaQuery, SLA_VIEWS } from '../../domain/slaQuery/SlaQuery';
import { putField } from '../../domain/ticketQuery/putField';
import { InlineNotice } from '../../ui/InlineNotice';
import { AnalysisFields } from './AnalysisFields';
import { AtRiskShape } from './AtRiskShape';
import { ChoiceField } from './ChoiceField';
import { ComplianceShape } from './ComplianceShape';
import type { FieldsProps } from './FieldsProps';
import { slaViewWord } from './slaViewWord';

const AT_RISK = 'at-risk';

/** The fields of a query for service levels: what is about to be breached, or how they were kept. */
export function SlaFields(given: FieldsProps) {
  const { saved, onChange } = given;
  const query = readSlaQuery(saved);
  const view = query.view ?? AT_RISK;
  const isAtRisk = view === AT_RISK;
  const isList = isAtRisk && query.format !== 'numeric';
  return (
    <AnalysisFields
      {...given}
      query={query}
      usual={{
        states: isAtRisk ? t('query.states-open', 'Open ones') : t('query.states-any', 'Every state'),
        withoutSla: isAtRisk,
      }}
      ungrouped={isList ? undefined : t('analysis.ungrouped', 'Nothing: all together')}
      first={
        <ChoiceField
          label={t('sla.view', 'View')}
          width={28}
          options={SLA_VIEWS.map((value) => ({ value, ...slaViewWord(value) }))}
          value={view}
          onChange={(value) => {
            // Each view has numbers of its own.
            const { format: _, measure: __, ...kept } = saved;
            onChange(putField(kept, 'view', value === AT_RISK ? undefined : value));
          }}
        />
      }
      shape={
        isAtRisk ? (
          <AtRiskShape saved={saved} query={query} onChange={onChange} />
        ) : (
          <ComplianceShape saved={saved} query={query} isByMonth={view === 'by-month'} onChange={onChange} />
        )
      }
    >
      <InlineNotice>
        {isAtRisk
          ? t(
              'sla.hint-at-risk',
              'Open tickets whose service level is breached or soon will be, the most urgent first.'
            )
          : t(
              'sla.hint-compliance',
              'Met in time, of all service levels that ended in the time range, by each ticket system’s own verdict.'
            )}
      </InlineNotice>
    </AnalysisFields>
  );
}
