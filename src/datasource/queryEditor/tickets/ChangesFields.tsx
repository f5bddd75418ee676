import { t } from '@grafana/i18n';
import { readChangesQuery } from '../../../domain/changesQuery/ChangesQuery';
import { MAX_LIMIT } from '../../../domain/ticketQuery/TicketQuery';
import { typeWord } from '../../../ui/words/typeWord';
import { AnalysisFields } from './AnalysisFields';
import type { FieldsProps } from '../FieldsProps';
import { LimitField } from '../LimitField';
import { NumericField } from './NumericField';

/** The fields of a query for planned windows. */
export function ChangesFields(given: FieldsProps) {
  const { saved, onChange } = given;
  const query = readChangesQuery(saved);
  const isNumeric = query.format === 'numeric';
  return (
    <AnalysisFields
      {...given}
      query={query}
      usual={{ states: t('query.states-any', 'Every state'), types: typeWord('change') }}
      ungrouped={isNumeric ? t('analysis.ungrouped', 'Nothing: all together') : undefined}
      first={
        <NumericField
          saved={saved}
          format={query.format}
          table={t('changes.list', 'A list of windows')}
          numeric={t('changes.running', 'How many are running now')}
          onChange={onChange}
        />
      }
      shape={!isNumeric && <LimitField saved={saved} limit={query.limit} usual={MAX_LIMIT} onChange={onChange} />}
    />
  );
}
