import { t, Trans } from '@grafana/i18n';
import { Stack } from '@grafana/ui';
import type { Grant } from '../../domain/publishing/Grant';
import { useRevokeGrant } from '../../query/publishing/useGrants';
import { AskingButton } from '../../ui/AskingButton';
import { ErrorSentence } from '../../ui/ErrorSentence';

interface Props {
  uid: string;
  grant: Grant;
}

/** Ends a grant after saying what that means. */
export function RevokeButton({ uid, grant }: Props) {
  const revoke = useRevokeGrant(uid);
  const named = { name: grant.customer.name, interpolation: { escapeValue: false } };
  return (
    <Stack direction="column" gap={1} alignItems="flex-start">
      <AskingButton
        fill="outline"
        size="sm"
        disabled={revoke.isPending}
        aria-label={t('publishing.revoke-named', 'Revoke the grant for {{name}}', named)}
        question={{
          title: t('publishing.revoke-question', 'Revoke the grant for {{name}}?', named),
          body: t(
            'publishing.revoke-consequence',
            'Public dashboards that name this grant stop showing {{name}} at once, for everybody who has their links.',
            named
          ),
          description: t(
            'publishing.revoke-for-good',
            'This cannot be undone: a new grant has another id, which every panel must then name.'
          ),
          confirm: t('publishing.revoke', 'Revoke'),
          dismiss: t('publishing.keep', 'Keep'),
        }}
        onConfirm={() => revoke.mutate(grant.id)}
      >
        <Trans i18nKey="publishing.revoke">Revoke</Trans>
      </AskingButton>
      {revoke.error && (
        <ErrorSentence title={t('publishing.not-revoked', 'The grant could not be revoked')} error={revoke.error} />
      )}
    </Stack>
  );
}
