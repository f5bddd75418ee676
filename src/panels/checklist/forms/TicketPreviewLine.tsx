import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import type { TicketPreview } from '../../../domain/writing/WrittenTicket';
import { ErrorSentence } from '../../../ui/ErrorSentence';
import { getChecklistStyles } from '../styles';

interface Props {
  preview: { data: TicketPreview | undefined; error: unknown; refetch: () => unknown };
}

/** What opening would send, and where. */
export function TicketPreviewLine({ preview }: Props) {
  const styles = useStyles2(getChecklistStyles);
  const { data, error, refetch } = preview;
  if (error) {
    return <ErrorSentence error={error} onRetry={() => void refetch()} />;
  }
  if (data === undefined) {
    return <div className={styles.quiet}>{t('checklist.ticket-preview', 'Asking what would be sent…')}</div>;
  }
  const fields = data.fields.map(({ name, value }) => `${name}: ${value}`);
  return (
    <details className={styles.quiet} open={data.warnings.length > 0}>
      <summary>
        {t('checklist.ticket-to', 'Goes to {{target}}', { target: data.target, interpolation: { escapeValue: false } })}
      </summary>
      <ul>
        {[...data.warnings, ...fields].map((line, at) => (
          <li key={at} className={styles.whole}>
            {line}
          </li>
        ))}
      </ul>
    </details>
  );
}
