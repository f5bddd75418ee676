import { t, Trans } from '@grafana/i18n';
import { Button, ConfirmModal, Stack } from '@grafana/ui';
import { useState } from 'react';
import type { Grant } from '../../domain/publishing/Grant';
import { useRevokeGrant } from '../../query/useGrants';
import { ErrorSentence } from '../../ui/ErrorSentence';

interface Props {
  uid: string;
  grant: Grant;
}

/** Ends a grant after saying what that means. */
export function RevokeButton({ uid, grant }: Props) {
  const [asking, setAsking] = useState(false);
  const revoke = useRevokeGrant(uid);
  const named = { name: grant.customer.name, interpolation: { escapeValue: false } };
  return (
    <Stack direction="column" gap={1} alignItems="flex-start">
      <Button
        variant="destructive"
        fill="outline"
        size="sm"
        disabled={revoke.isPending}
        aria-label={t('publishing.revoke-named', 'Revoke the grant for {{name}}', named)}
        onClick={() => setAsking(true)}
      >
        <Trans i18nKey="publishing.revoke">Revoke</Trans>
      </Button>
      {revoke.error && (
        <ErrorSentence title={t('publishing.not-revoked', 'The grant could not be revoked')} error={revoke.error} />
      )}
      <ConfirmModal
        isOpen={asking}
        title={t('publishing.revoke-question', 'Revoke the grant for {{name}}?', named)}
        body={t(
          'publishing.revoke-consequence',
          'Public dashboards that name this grant stop showing {{name}} at once, for everybody who has their links.',
          named
        )}
        description={t(
          'publishing.revoke-for-good',
          'This cannot be undone: a new grant has another id, which every panel must then name.'
        )}
        confirmText={t('publishing.revoke', 'Revoke')}
        dismissText={t('publishing.keep', 'Keep')}
        onConfirm={() => {
          setAsking(false);
          revoke.mutate(grant.id);
        }}
        onDismiss={() => setAsking(false)}
      />
    </Stack>
  );
}
