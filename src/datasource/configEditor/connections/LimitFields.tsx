import { t } from '@grafana/i18n';
import { Stack, Text } from '@grafana/ui';
import { useId } from 'react';
import type { ConnectionForm } from '../../../domain/setup/connectionForm';
import { LIMIT_NAMES, LIMITS, type Limit } from '../../../domain/setup/limitsForm';
import type { Problem } from '../../../domain/setup/Problem';
import { problemAt } from '../fields/problemAt';
import { TextField } from '../fields/TextField';

function limitWord(limit: Limit): string {
  switch (limit) {
    case 'maxRows':
      return t('limits.rows', 'Rows a query');
    case 'timeoutSeconds':
      return t('limits.timeout', 'Seconds until a query is given up');
    case 'cacheSeconds':
      return t('limits.cache', 'Seconds for which an answer is kept');
    case 'requestsPerSecond':
      return t('limits.rate', 'Requests a second');
    case 'concurrency':
      return t('limits.concurrency', 'Requests at once');
    case 'mirrorDays':
      return t('limits.mirror', 'Days for which closed tickets are copied');
    case 'maxAgeMinutes':
      return t('limits.max-age', 'Minutes until tickets count as out of date');
  }
}

function limitHint(limit: Limit): string {
  const { most } = LIMITS[limit];
  switch (limit) {
    case 'mirrorDays':
      return t('limits.most-mirror', 'At most {{most}}; -1 copies nothing and asks live.', { most });
    case 'maxAgeMinutes':
      return t('limits.most-age', 'At most {{most}}; from then on alert rules get an error.', { most });
    default:
      return t('limits.most', 'At most {{most}}.', { most });
  }
}

/** How hard the ticket system may be asked. */
export function LimitFields({ problems }: { problems: readonly Problem[] }) {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id}>
      <Stack direction="column" gap={1}>
        <Text element="h5" variant="h6">
          <span id={id}>{t('limits.title', 'Limits')}</span>
        </Text>
        <Stack wrap="wrap" gap={2}>
          {LIMIT_NAMES.map((limit) => (
            <TextField<ConnectionForm>
              key={limit}
              name={`limits.${limit}`}
              label={limitWord(limit)}
              description={limitHint(limit)}
              placeholder={String(LIMITS[limit].usual)}
              problem={problemAt(problems, `limits.${limit}`)}
            />
          ))}
        </Stack>
      </Stack>
    </div>
  );
}
