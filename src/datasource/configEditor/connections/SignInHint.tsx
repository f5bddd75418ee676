import { Stack, Text, TextLink } from '@grafana/ui';
import type { Method, System } from '../../../domain/setup/systems';
import { methodGuide, methodHint } from './signInWords';

interface Props {
  system: System;
  method: Method;
}

/** One sentence on where the credential of a method comes from, with the maker's own page on it. */
export function SignInHint({ system, method }: Props) {
  const guide = methodGuide(system, method);
  return (
    <Stack gap={1} wrap="wrap" alignItems="baseline">
      <Text color="secondary" variant="bodySmall">
        {methodHint(system, method)}
      </Text>
      {guide && (
        <TextLink href={guide.href} external variant="bodySmall">
          {guide.text}
        </TextLink>
      )}
    </Stack>
  );
}
