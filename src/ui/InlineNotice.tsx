import { Icon, Stack, Text } from '@grafana/ui';
import type { ReactNode } from 'react';

/** One sentence beside the fields that it is about. */
export function InlineNotice({ children }: { children: NonNullable<ReactNode> }) {
  return (
    <div role="note">
      <Stack alignItems="center" gap={0.5}>
        <Icon name="info-circle" />
        <Text color="secondary" variant="bodySmall">
          {children}
        </Text>
      </Stack>
    </div>
  );
}
