import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Text, useStyles2 } from '@grafana/ui';
import { ErrorSentence } from '../../ui/ErrorSentence';
import { InlineNotice } from '../../ui/InlineNotice';
import { Loading } from '../../ui/Loading';
import type { TicketPreview } from '../../domain/writing/WrittenTicket';
import type { LivePreview } from './useLivePreview';

interface Props {
  preview: LivePreview;
  /** Whether the form is complete, so that there is something to preview. */
  isWhole: boolean;
}

function Fields({ preview: { target, fields, warnings } }: { preview: TicketPreview }) {
  const styles = useStyles2(getStyles);
  return (
    <>
      {target !== '' && <Text weight="medium">{target}</Text>}
      {warnings.map((warning) => (
        <InlineNotice key={warning}>{warning}</InlineNotice>
      ))}
      <dl className={styles.list}>
        {fields.map(({ name, value }, index) => (
          <div key={`${index} ${name}`}>
            <dt className={styles.name}>{name}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Body({ preview, isWhole }: Props) {
  if (!isWhole) {
    return <Text color="secondary">{t('ticket.preview-later', 'Complete the form to see what would be sent.')}</Text>;
  }
  if (preview.error) {
    return (
      <ErrorSentence
        title={t('ticket.preview-failed', 'There is no preview')}
        error={preview.error}
        onRetry={preview.retry}
      />
    );
  }
  return preview.data === undefined ? <Loading lines={5} /> : <Fields preview={preview.data} />;
}

/** What the ticket system would get, field by field, as it says itself. */
export function PreviewPane({ preview, isWhole }: Props) {
  const styles = useStyles2(getStyles);
  const isBehind = isWhole && preview.isBehind && preview.data !== undefined;
  return (
    <section aria-label={t('ticket.preview', 'What will be sent')} aria-busy={isWhole && preview.isBehind}>
      <div className={styles.head}>
        <Text element="h4" variant="h6">
          {t('ticket.preview', 'What will be sent')}
        </Text>
        <Text color="secondary" variant="bodySmall">
          {isBehind ? t('ticket.preview-behind', 'Updating…') : ''}
        </Text>
      </div>
      <div className={styles.box}>
        <Body preview={preview} isWhole={isWhole} />
      </div>
    </section>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  head: css({ display: 'flex', justifyContent: 'space-between', alignItems: 'baseline', gap: theme.spacing(1) }),
  box: css({
    marginTop: theme.spacing(1),
    padding: theme.spacing(2),
    background: theme.colors.background.secondary,
    borderRadius: theme.shape.radius.default,
    minWidth: 0,
  }),
  list: css({ margin: theme.spacing(1, 0, 0), display: 'flex', flexDirection: 'column', gap: theme.spacing(1) }),
  name: css({ color: theme.colors.text.secondary, fontWeight: theme.typography.fontWeightRegular }),
  value: css({ margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }),
});
