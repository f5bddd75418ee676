import { t } from '@grafana/i18n';
import { useId } from 'react';
import { putField } from '../../../domain/ticketQuery/putField';
import { CHECK_KINDS } from '../../../domain/vocabulary/checkKinds';
import { checkKindWord } from '../../../ui/words/checkKindWord';
import { ListField } from '../ListField';
import type { RoundPartProps } from './RoundPartProps';
import { variableOptions } from '../variableOptions';

/** Which checks: how they are answered, and how bad a missed one is. */
export function CheckFilters({ saved, query, onChange }: RoundPartProps) {
  const id = useId();
  const variables = variableOptions();
  const any = t('rounds.any', 'Any');
  return (
    <>
      <ListField
        id={`${id}kinds`}
        label={t('rounds.kinds', 'Answered')}
        options={[...CHECK_KINDS.map((value) => ({ value, label: checkKindWord(value) })), ...variables]}
        placeholder={any}
        values={query.kinds}
        onChange={(values) => onChange(putField(saved, 'kinds', values))}
      />
      <ListField
        id={`${id}impacts`}
        label={t('rounds.impacts', 'Impact')}
        options={[
          { value: 'high', label: t('rounds.impact-high', 'High') },
          { value: 'normal', label: t('rounds.impact-normal', 'Normal') },
          ...variables,
        ]}
        placeholder={any}
        values={query.impacts}
        onChange={(values) => onChange(putField(saved, 'impacts', values))}
      />
    </>
  );
}
