import { t } from '@grafana/i18n';
import { readSlaQuery, SLA_VIEWS, type SlaView } from '../../../domain/slaQuery/SlaQuery';
import { putField } from '../../../domain/ticketQuery/putField';
import { MAX_LIMIT } from '../../../domain/ticketQuery/TicketQuery';
import { ChoiceField } from '../../../ui/fields/ChoiceField';
import { InlineNotice } from '../../../ui/InlineNotice';
import { AnalysisFields } from './AnalysisFields';
import { AtRiskShape } from './AtRiskShape';
import { ComplianceShape } from './ComplianceShape';
import type { FieldsProps } from '../FieldsProps';
import type { Usual } from '../filters/FilterFields';
import { LimitField } from '../LimitField';
import { slaViewHint, slaViewWord } from './slaViewWord';

const AT_RISK = 'at-risk';

/** What is meant where nothing is filtered: what is urgent is open, and has a clock. */
function usualOf(view: SlaView): Usual {
  const open = t('query.states-open', 'Open ones');
  switch (view) {
    case 'at-risk':
      return { states: open, sla: t('sla.usual-at-risk', 'Running or breached') };
    case 'countdown':
      return { states: open, sla: t('sla.usual-countdown', 'Running, paused or breached') };
    default:
      return { states: t('query.states-any', 'Every state') };
  }
}

/** The fields of a query for service levels: what is about to be breached, or how they were kept. */
export function SlaFields(given: FieldsProps) {
  const { saved, onChange } = given;
  const query = readSlaQuery(saved);
  const view = query.view ?? AT_RISK;
  const isList = view === 'countdown' || (view === AT_RISK && query.format !== 'numeric');
  const shown = { saved, query, onChange };
  const shape = () => {
    switch (view) {
      case 'at-risk':
        return <AtRiskShape {...shown} />;
      case 'countdown':
        return <LimitField saved={saved} limit={query.limit} usual={MAX_LIMIT} onChange={onChange} />;
      default:
        return <ComplianceShape {...shown} isByMonth={view === 'by-month'} />;
    }
  };
  return (
    <AnalysisFields
      {...given}
      query={query}
      usual={usualOf(view)}
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
      shape={shape()}
    >
      <InlineNotice>{slaViewHint(view)}</InlineNotice>
    </AnalysisFields>
  );
}
