import { t, Trans } from '@grafana/i18n';
import { ClipboardButton, Stack, TextArea } from '@grafana/ui';
import { provisioningSnippet } from '../../domain/setup/provisioningSnippet';
import { Section } from '../../ui/Section';

interface Props {
  /** The document; empty where there is none yet. */
  yaml: string;
  /** Shows it as it stands in a provisioning file. */
  provisioned: boolean;
}

const MAX_ROWS = 24;

/** 4. The set-up as text, to read and to copy; it is edited in the forms or in the provisioning file. */
export function DocumentSection({ yaml, provisioned }: Props) {
  const title = t('setup.advanced', '4. Advanced: the set-up as text');
  const text = provisioned && yaml !== '' ? provisioningSnippet(yaml) : yaml;
  const description = provisioned
    ? t(
        'setup.advanced-provisioned',
        'The lines of the provisioning file. Change them there, then reload or restart Grafana.'
      )
    : t('setup.advanced-hint', 'For a provisioning file or a backup. Credentials are not in it.');
  return (
    <Section title={title} description={description}>
      <Stack direction="column" gap={1} alignItems="flex-start">
        <TextArea
          aria-label={title}
          readOnly
          rows={Math.min(Math.max(text.split('\n').length, 3), MAX_ROWS)}
          style={{ fontFamily: 'monospace', whiteSpace: 'pre', overflowX: 'auto' }}
          value={text}
          placeholder={t('setup.document-empty', 'Nothing is set up yet.')}
        />
        <ClipboardButton
          type="button"
          variant="secondary"
          size="sm"
          icon="copy"
          disabled={text === ''}
          getText={() => text}
        >
          <Trans i18nKey="setup.copy">Copy</Trans>
        </ClipboardButton>
      </Stack>
    </Section>
  );
}
