import { t } from '@grafana/i18n';
import { Alert, Stack, Text } from '@grafana/ui';
import { useSyncExternalStore } from 'react';
import type { TestedPart } from '../../domain/status/Health';
import { Section } from '../../ui/Section';
import { StepList } from '../../ui/StepList';
import { lastHealth } from '../lastHealth';

function Part({ part }: { part: TestedPart }) {
  const name = part.name || part.id;
  return (
    <div>
      <Text element="h4" variant="h6">
        {name}
      </Text>
      <StepList
        label={t('setup.outcome-steps', 'Outcome for {{name}}', { name, interpolation: { escapeValue: false } })}
        steps={part.steps}
      />
    </div>
  );
}

/** What the last Save & test found, step by step; nothing before the first one. */
export function TestOutcome({ uid }: { uid: string }) {
  const health = useSyncExternalStore(lastHealth.subscribe, () => lastHealth.get(uid));
  if (health === undefined) {
    return null;
  }
  const parts = [...health.connections, ...health.perimeters, ...health.around];
  return (
    <div aria-live="polite">
      <Section title={t('setup.outcome', 'Outcome of Save & test')}>
        <Alert severity={health.ok ? 'success' : 'error'} title={health.message} />
        <Stack direction="column" gap={2}>
          {parts.map((part, index) => (
            <Part key={`${index} ${part.id}`} part={part} />
          ))}
        </Stack>
      </Section>
    </div>
  );
}
