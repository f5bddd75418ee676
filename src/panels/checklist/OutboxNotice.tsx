import { t, Trans } from '@grafana/i18n';
import { Button, Icon, useStyles2 } from '@grafana/ui';
import { countUnsent } from '../../domain/rounds/outbox';
import type { OutboxInUse } from '../../query/rounds/useOutbox';
import { failureSentence } from '../../ui/words/failureSentence';
import { getChecklistStyles } from './styles';

/** Says that something is not sent yet, why, and that it is safe. Nothing while all goes well. */
export function OutboxNotice({ outbox }: { outbox: OutboxInUse }) {
  const styles = useStyles2(getChecklistStyles);
  const count = countUnsent(outbox.waiting);
  if (count === 0 || outbox.holdup === undefined) {
    return null;
  }
  return (
    <div className={styles.footer} role="alert">
      <Icon name="exclamation-triangle" aria-hidden="true" />
      <strong>{t('checklist.unsent-count', 'Not yet sent: {{count}}', { count })}</strong>
      <span>{failureSentence(outbox.holdup.error)}</span>
      <span>{t('checklist.unsent-kept', 'It is kept in this browser and sent, once, as soon as that works.')}</span>
      <Button size="sm" variant="secondary" onClick={outbox.sendNow}>
        <Trans i18nKey="checklist.send-now">Send now</Trans>
      </Button>
    </div>
  );
}
