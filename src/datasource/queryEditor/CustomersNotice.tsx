import { t } from '@grafana/i18n';
import { useCustomers } from '../../query/useCustomers';
import { failureSentence } from '../../ui/words/failureSentence';
import { InlineNotice } from '../../ui/InlineNotice';

/** Why there is no customer to choose; nothing where there are some. */
export function CustomersNotice({ uid }: { uid: string }) {
  const customers = useCustomers(uid);
  if (customers.error) {
    return <InlineNotice>{failureSentence(customers.error)}</InlineNotice>;
  }
  return customers.data?.length === 0 ? (
    <InlineNotice>
      {t(
        'query.no-customers',
        'You may see no customer here. An administrator adds you to a perimeter in the data source’s settings.'
      )}
    </InlineNotice>
  ) : null;
}
