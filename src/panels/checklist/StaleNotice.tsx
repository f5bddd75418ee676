import { dateTimeFormat } from '@grafana/data';
import { t } from '@grafana/i18n';
import { InlineNotice } from '../../ui/InlineNotice';
import { failureSentence } from '../../ui/words/failureSentence';

interface Props {
  error: unknown;
  /** When the last answer came, milliseconds since 1970; 0 for never. */
  sinceMs: number;
}

/** Says that what is shown may be old, and since when. */
export function StaleNotice({ error, sinceMs }: Props) {
  const sentence = failureSentence(error);
  return (
    <InlineNotice>
      {sinceMs === 0
        ? t('checklist.stale', 'Not kept up to date: {{sentence}}', { sentence, interpolation: { escapeValue: false } })
        : t('checklist.stale-since', 'As of {{time}}: {{sentence}}', {
            time: dateTimeFormat(sinceMs, { format: 'HH:mm:ss' }),
            sentence,
            interpolation: { escapeValue: false },
          })}
    </InlineNotice>
  );
}
