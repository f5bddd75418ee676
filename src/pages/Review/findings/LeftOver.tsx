import { t } from '@grafana/i18n';
import { Button } from '@grafana/ui';
import { useState } from 'react';
import { FINDINGS_A_WEEK } from '../../../domain/review/findings/capFindings';
import type { RaisedFinding } from '../../../domain/review/findings/Finding';
import type { Customer } from '../../../domain/status/Customer';
import { InlineNotice } from '../../../ui/InlineNotice';
import { PlainList } from '../../../ui/PlainList';
import { ShowMore } from '../rows/ShowMore';
import { useCustomerName } from '../useCustomerName';
import { useShownRows } from '../rows/useShownRows';
import { reasonWord } from './findingWords';

interface Props {
  left: readonly RaisedFinding[];
  customers: readonly Customer[];
}

/** What the rules found as well and for which there is no room this week: its number, and the list on demand. */
export function LeftOver({ left, customers }: Props) {
  const nameOf = useCustomerName(customers);
  const [isOpen, setOpen] = useState(false);
  const { shown, left: rest, showMore } = useShownRows(left, '');
  if (left.length === 0) {
    return null;
  }
  return (
    <div>
      <InlineNotice>
        {t('review.left', 'Found and not raised: {{count}} more. At most {{most}} new ones a customer and week are.', {
          ...{ count: left.length, most: FINDINGS_A_WEEK },
        })}
      </InlineNotice>
      <Button
        type="button"
        size="sm"
        variant="secondary"
        fill="text"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? t('review.left-hide', 'Hide them') : t('review.left-show', 'Show them')}
      </Button>
      {isOpen && (
        <>
          <PlainList
            label={t('review.left-list', 'Found and not raised')}
            items={shown.map(({ pattern, rule, title, reason, customer }) => ({
              ...{
                key: pattern,
                text: `(${rule}) ${title}`,
                detail: [nameOf(customer), reasonWord(reason)].filter((text) => text !== '').join(' · '),
              },
            }))}
          />
          <ShowMore left={rest} onMore={showMore} />
        </>
      )}
    </div>
  );
}
