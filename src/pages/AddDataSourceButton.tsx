import { Button, Stack } from '@grafana/ui';
import type { ReactNode } from 'react';
import { openPage } from '../api/grafana/openPage';
import { freeName } from '../domain/freeName';
import { useAddDataSource, useDataSources } from '../query/grafana/useDataSources';
import { ErrorSentence } from '../ui/ErrorSentence';
import { dataSourceEditorPath } from './dataSourceEditorPath';

interface Props {
  children: ReactNode;
  variant?: 'primary' | 'secondary';
}

/** Adds a data source of ours under a free name and opens its settings. */
export function AddDataSourceButton({ children, variant = 'primary' }: Props) {
  const known = useDataSources();
  const add = useAddDataSource();
  const open = (uid: string) => openPage(dataSourceEditorPath(uid));
  const names = (known.data ?? []).map(({ name }) => name);
  return (
    <Stack direction="column" gap={1} alignItems="flex-start">
      <Button
        icon="plus"
        variant={variant}
        disabled={add.isPending}
        onClick={() => add.mutate(freeName('Rounds', names), { onSuccess: open })}
      >
        {children}
      </Button>
      {add.error && <ErrorSentence error={add.error} />}
    </Stack>
  );
}
