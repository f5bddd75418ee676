import { t } from '@grafana/i18n';
import { useCustomers } from '../../query/useCustomers';
import { Answer } from '../../ui/Answer';
import { InlineNotice } from '../../ui/InlineNotice';
import { PlainList } from '../../ui/PlainList';
import { Section } from '../../ui/Section';

/** The customers whose tickets the signed-in person may see. */
export function CustomerList({ uid }: { uid: string }) {
  const customers = useCustomers(uid);
  return (
    <Section title={t('home.customers', 'Your customers')}>
      <Answer
        asked={customers}
        notAllowed={t(
          'home.customers-not-allowed',
          'You may not use this data source. Ask an administrator of this organisation.'
        )}
      >
        {(list) =>
          list.length === 0 ? (
            <InlineNotice>
              {t(
                'home.no-customers',
                'You may see no customer yet. An administrator adds you to a perimeter in the data source’s settings.'
              )}
            </InlineNotice>
          ) : (
            <PlainList
              label={t('home.customers', 'Your customers')}
              items={list.map(({ id, name, zone }) => ({ key: id, text: name, detail: zone ?? '' }))}
            />
          )
        }
      </Answer>
    </Section>
  );
}
