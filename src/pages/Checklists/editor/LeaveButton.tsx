import { t, Trans } from '@grafana/i18n';
import { Button, ConfirmModal } from '@grafana/ui';
import { useState } from 'react';
import { usePlace } from '../usePlace';

/** Leads back to the list; asks first where words would be lost. */
export function LeaveButton({ asksFirst }: { asksFirst: boolean }) {
  const { go } = usePlace();
  const [asking, setAsking] = useState(false);
  const leave = () => go({ view: 'list' });
  return (
    <>
      <Button type="button" variant="secondary" onClick={() => (asksFirst ? setAsking(true) : leave())}>
        <Trans i18nKey="checklists.back">Back to the list</Trans>
      </Button>
      <ConfirmModal
        isOpen={asking}
        title={t('checklists.leave-question', 'Leave without saving?')}
        body={t('checklists.leave-consequence', 'What you have changed here is lost.')}
        confirmText={t('checklists.leave', 'Leave')}
        dismissText={t('checklists.stay', 'Stay')}
        onConfirm={leave}
        onDismiss={() => setAsking(false)}
      />
    </>
  );
}
