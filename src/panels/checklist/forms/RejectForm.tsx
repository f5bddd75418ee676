import { t, Trans } from '@grafana/i18n';
import { Button, Input, useStyles2 } from '@grafana/ui';
import { useState, type FormEvent } from 'react';
import { LabelledField } from './LabelledField';
import { getChecklistStyles } from '../styles';
import { useFirstFocus } from './useFirstFocus';

interface Props {
  onReject: (reason: string) => void;
  onClose: () => void;
}

/** Sends an answer or a round back to whoever did it, with what is to be done again. */
export function RejectForm({ onReject, onClose }: Props) {
  const styles = useStyles2(getChecklistStyles);
  const box = useFirstFocus<HTMLFormElement>();
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() !== '') {
      onReject(reason.trim());
    }
  };
  return (
    <form ref={box} onSubmit={submit} className={styles.form} aria-label={t('checklist.reject', 'Reject')}>
      <LabelledField label={t('checklist.reject-reason', 'What has to be done again')} isWide>
        {(id) => (
          <Input id={id} data-first="" value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
        )}
      </LabelledField>
      <Button type="submit" size="sm" variant="destructive" disabled={reason.trim() === ''}>
        <Trans i18nKey="checklist.reject">Reject</Trans>
      </Button>
      <Button type="button" size="sm" variant="secondary" fill="text" onClick={onClose}>
        <Trans i18nKey="checklist.cancel">Cancel</Trans>
      </Button>
    </form>
  );
}
