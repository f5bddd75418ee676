import { Box, Stack, Text } from '@grafana/ui';
import { useId, type ReactNode } from 'react';

interface Props {
  title: string;
  description?: string;
  /** Beside the title, such as the button that adds one. */
  action?: ReactNode;
  children: ReactNode;
}

/** A titled part of a page. */
export function Section({ title, description, action, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Box marginBottom={4}>
        <Stack direction="column" gap={1}>
          <Stack justifyContent="space-between" alignItems="center" wrap="wrap" gap={1}>
            <Text element="h3" variant="h4">
              <span id={id}>{title}</span>
            </Text>
            {action}
          </Stack>
          {description && (
            <Text element="p" color="secondary">
              {description}
            </Text>
          )}
          {children}
        </Stack>
      </Box>
    </section>
  );
}
