import { t } from '@grafana/i18n';
import { ConfirmModal } from '@grafana/ui';
import type { LeaveGuard } from './useLeaveGuard';

/** Asks whether unsaved words may be lost, where somebody is about to leave them. */
export function LeaveQuestion({ guard: { isHeld, stay, leave } }: { guard: LeaveGuard }) {
  return (
    <ConfirmModal
      isOpen={isHeld}
      title={t('checklists.leave-question', 'Leave without saving?')}
      body={t('checklists.leave-consequence', 'What you have changed here is lost.')}
      confirmText={t('checklists.leave', 'Leave')}
      dismissText={t('checklists.stay', 'Stay')}
      onConfirm={leave}
      onDismiss={stay}
    />
  );
}
