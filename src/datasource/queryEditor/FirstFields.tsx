import { Stack } from '@grafana/ui';
import type { ReactNode } from 'react';
import { CustomersField } from './CustomersField';
import { CustomersNotice } from './CustomersNotice';
import type { FieldsProps } from './FieldsProps';

interface Props extends FieldsProps {
  customers: readonly string[] | undefined;
  /** What else a query of this type says of whom it asks. */
  children?: ReactNode;
}

/** What every query asks first: its type, and of which customers. */
export function FirstFields({ uid, typeField, saved, customers, onChange, children }: Props) {
  return (
    <>
      <Stack wrap="wrap" gap={1}>
        {typeField}
        <CustomersField uid={uid} saved={saved} customers={customers} onChange={onChange} />
        {children}
      </Stack>
      <CustomersNotice uid={uid} />
    </>
  );
}
