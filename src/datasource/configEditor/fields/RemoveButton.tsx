import { t, Trans } from '@grafana/i18n';
import { Button, ConfirmModal } from '@grafana/ui';
import { useState } from 'react';

interface Props {
  /** What is removed, as a person calls it. */
  name: string;
  /** What removing it brings about. */
  consequence: string;
  onRemove: () => void;
}

/** Removes one part of the set-up after saying what that means. */
export function RemoveButton({ name, consequence, onRemove }: Props) {
  const [asking, setAsking] = useState(false);
  const named = { name, interpolation: { escapeValue: false } };
  return (
    <>
      <Button
        variant="destructive"
        fill="text"
        size="sm"
        type="button"
        icon="trash-alt"
        aria-label={t('setup.remove-named', 'Remove {{name}}', named)}
        onClick={() => setAsking(true)}
      >
        <Trans i18nKey="setup.remove">Remove</Trans>
      </Button>
      <ConfirmModal
        isOpen={asking}
        title={t('setup.remove-question', 'Remove {{name}}?', named)}
        body={consequence}
        description={t('setup.remove-when', 'Nothing changes until you press Save & test.')}
        confirmText={t('setup.remove', 'Remove')}
        dismissText={t('setup.keep', 'Keep')}
        onConfirm={() => {
          setAsking(false);
          onRemove();
        }}
        onDismiss={() => setAsking(false)}
      />
    </>
  );
}
