import { t } from '@grafana/i18n';
import { Combobox, Field } from '@grafana/ui';
import { useId } from 'react';
import type { KnownDataSource } from '../domain/status/KnownDataSource';

interface Props {
  dataSources: readonly KnownDataSource[];
  uid: string;
  onChange: (uid: string) => void;
}

/** Chooses among several data sources; nothing where there is only one. */
export function DataSourcePicker({ dataSources, uid, onChange }: Props) {
  const id = useId();
  if (dataSources.length < 2) {
    return null;
  }
  const options = dataSources.map(({ uid: value, name }) => ({ value, label: name }));
  return (
    <Field label={t('home.data-source', 'Data source')} htmlFor={id}>
      <Combobox id={id} width={40} options={options} value={uid} onChange={({ value }) => onChange(value)} />
    </Field>
  );
}
