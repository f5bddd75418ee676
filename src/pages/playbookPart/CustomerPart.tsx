import { t } from '@grafana/i18n';
import { Combobox } from '@grafana/ui';
import { useCustomers } from '../../query/useCustomers';
import { useDataSources } from '../../query/grafana/useDataSources';
import type { PlaybookPartProps } from '../../ui/playbook/PlaybookPart';

type Props = Extract<PlaybookPartProps, { part: 'customer' }>;

/** The customers of all data sources of ours that there are: mostly of one. */
export function CustomerPart(props: Props) {
  const { data: sources } = useDataSources();
  const uid = sources?.[0]?.uid;
  return uid === undefined ? (
    <Choice {...props} known={[]} isPending={sources === undefined} />
  ) : (
    <OfSource {...props} uid={uid} />
  );
}

function OfSource({ uid, ...props }: Props & { uid: string }) {
  const { data = [], isPending } = useCustomers(uid);
  const known = data.map(({ id, name }) => ({ value: id, label: name, description: id }));
  return <Choice {...props} known={known} isPending={isPending} />;
}

interface Known {
  value: string;
  label: string;
  description?: string;
}

function Choice({ value, onChange, id, known, isPending }: Props & { known: Known[]; isPending: boolean }) {
  const isKnown = value === '' || known.some((customer) => customer.value === value);
  return (
    <Combobox
      id={id}
      isClearable
      createCustomValue
      disabled={isPending}
      loading={isPending}
      placeholder={t('playbook.all-customers', 'All customers')}
      options={isKnown ? known : [...known, { value, label: value }]}
      value={value === '' ? null : value}
      onChange={(option) => onChange(option?.value ?? '')}
    />
  );
}
