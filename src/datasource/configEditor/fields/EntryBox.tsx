import { t } from '@grafana/i18n';
import { Stack, Text } from '@grafana/ui';
import type { ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { InlineNotice } from '../../../ui/InlineNotice';
import { GroupBox } from '../../../ui/GroupBox';

interface Props {
  /** Heads the form while the name is empty. */
  unnamed: string;
  /** Whether the form is complete, and whether something of it has ever been. */
  complete: boolean;
  written: boolean;
  actions: ReactNode;
  children: ReactNode;
}

/** The frame around the form of one connection or perimeter. */
export function EntryBox({ unnamed, complete, written, actions, children }: Props) {
  const typed = useWatch<{ name: string }, 'name'>({ name: 'name' });
  const name = typed.trim() || unnamed;
  return (
    <GroupBox label={name}>
      <Stack direction="column" gap={2}>
        <Stack justifyContent="space-between" alignItems="center" wrap="wrap">
          <Text element="h4" variant="h5">
            {name}
          </Text>
          {actions}
        </Stack>
        {children}
        {!complete && (
          <InlineNotice>
            {written
              ? t('setup.incomplete', 'Not complete: the last complete form of it will be saved.')
              : t('setup.incomplete-new', 'Not complete yet: it will not be saved.')}
          </InlineNotice>
        )}
      </Stack>
    </GroupBox>
  );
}
