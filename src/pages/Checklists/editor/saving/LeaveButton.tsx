import { Trans } from '@grafana/i18n';
import { Button } from '@grafana/ui';
import { usePlace } from '../../usePlace';

/** Leads back to the list. */
export function LeaveButton() {
  const { go } = usePlace();
  return (
    <Button type="button" variant="secondary" onClick={() => go({ view: 'list' })}>
      <Trans i18nKey="checklists.back">Back to the list</Trans>
    </Button>
  );
}
