import { t, Trans } from '@grafana/i18n';
import { Button, ConfirmModal } from '@grafana/ui';
import { useState } from 'react';
import { useRetireChecklist } from '../../../../query/checklists/useChecklists';
import { ErrorSentence } from '../../../../ui/ErrorSentence';
import { usePlace } from '../../usePlace';

interface Props {
  uid: string;
  id: string;
  title: string;
  seenVersion: number;
  /** Told before the page is left: what was typed in a form that has ended need not be kept. */
  onEnded: () => void;
}

/** Ends a checklist after saying what that means. */
export function EndButton({ uid, id, title, seenVersion, onEnded }: Props) {
  const { go } = usePlace();
  const [asking, setAsking] = useState(false);
  const end = useRetireChecklist(uid);
  const named = { title, interpolation: { escapeValue: false } };
  return (
    <>
      <Button type="button" variant="destructive" fill="text" disabled={end.isPending} onClick={() => setAsking(true)}>
        <Trans i18nKey="checklists.end">End this checklist</Trans>
      </Button>
      {end.error && (
        <ErrorSentence title={t('checklists.not-ended', 'The checklist could not be ended')} error={end.error} />
      )}
      <ConfirmModal
        isOpen={asking}
        title={t('checklists.end-question', 'End {{title}}?', named)}
        body={t('checklists.end-consequence', 'No further round of it starts. Rounds that have begun go on.')}
        description={t('checklists.end-kept', 'What was recorded stays, in figures and in the history.')}
        confirmText={t('checklists.end-confirm', 'End it')}
        dismissText={t('checklists.end-keep', 'Keep')}
        onConfirm={() => {
          setAsking(false);
          end.mutate(
            { id, seenVersion },
            {
              onSuccess: () => {
                onEnded();
                go({ view: 'list', id, done: 'ended' });
              },
            }
          );
        }}
        onDismiss={() => setAsking(false)}
      />
    </>
  );
}
