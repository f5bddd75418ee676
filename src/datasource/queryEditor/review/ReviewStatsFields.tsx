import { t } from '@grafana/i18n';
import { Field, Stack, Switch } from '@grafana/ui';
import { useId } from 'react';
import { FIGURES } from '../../../domain/review/figures/Figure';
import { AGE_FIGURE, readReviewStatsQuery } from '../../../domain/reviewStatsQuery/ReviewStatsQueryFields';
import { putField } from '../../../domain/ticketQuery/putField';
import { ChoiceField } from '../../../ui/fields/ChoiceField';
import { InlineNotice } from '../../../ui/InlineNotice';
import type { FieldsProps } from '../FieldsProps';
import { FirstFields } from '../FirstFields';
import { GrantField } from '../GrantField';

/** All figures in one table. */
const ALL = '';

/** The fields of a query for the figures of the review. */
export function ReviewStatsFields(given: FieldsProps) {
  const { saved, onChange } = given;
  const id = useId();
  const query = readReviewStatsQuery(saved);
  const options = [
    { value: ALL, label: t('review-stats.all', 'All figures') },
    ...FIGURES.map((value) => ({ value, label: value })),
    {
      value: AGE_FIGURE,
      label: AGE_FIGURE,
      description: t('review-stats.age', 'How old the figures are; for alert rules'),
    },
  ];
  const choose = (value: string) => {
    const chosen = putField(saved, 'figure', value === ALL ? undefined : value);
    // One number for an alert rule is one figure.
    onChange(value === ALL ? putField(chosen, 'format', undefined) : chosen);
  };
  return (
    <Stack direction="column" gap={1}>
      <FirstFields {...given} customers={query.customers}>
        <ChoiceField
          label={t('review-stats.figure', 'Figure')}
          width={30}
          options={options}
          value={query.figure ?? ALL}
          onChange={choose}
        />
        {query.figure !== undefined && (
          <Field label={t('review-stats.numeric', 'One number a customer, for an alert rule')} htmlFor={id} noMargin>
            <Switch
              id={id}
              value={query.format === 'numeric'}
              onChange={({ currentTarget }) =>
                onChange(putField(saved, 'format', currentTarget.checked ? 'numeric' : undefined))
              }
            />
          </Field>
        )}
      </FirstFields>
      <InlineNotice>
        {t(
          'review-stats.hint',
          'The figures are those that an Editor last had before him on the page Review; the answer says how old they are.'
        )}
      </InlineNotice>
      <GrantField saved={saved} query={query} onChange={onChange} />
    </Stack>
  );
}
