import { t, Trans } from '@grafana/i18n';
import { Stack } from '@grafana/ui';
import { addConnection } from '../../../domain/setup/draft';
import { InlineNotice } from '../../../ui/InlineNotice';
import { Section } from '../../../ui/Section';
import { AddButton } from '../fields/AddButton';
import { ConnectionEntry } from './ConnectionEntry';
import { useEditor } from '../EditorContext';

/** 1. Where the tickets are. */
export function ConnectionsSection() {
  const { draft, changeDraft, readOnly } = useEditor();
  const none = draft.connections.length === 0;
  return (
    <Section
      title={t('setup.connections', '1. Ticket systems')}
      description={t(
        'setup.connections-hint',
        'Where the tickets are, and who asks for them. They are only read, unless writing is allowed.'
      )}
    >
      <Stack direction="column" gap={2}>
        {draft.connections.map((entry) => (
          <ConnectionEntry key={entry.key} entry={entry} />
        ))}
        {none && readOnly && <InlineNotice>{t('setup.no-connections', 'No ticket system is set up.')}</InlineNotice>}
        {!readOnly && (
          <div>
            <AddButton first={none} onClick={() => changeDraft(addConnection)}>
              {none ? (
                <Trans i18nKey="setup.add-first-connection">Add your first ticket system</Trans>
              ) : (
                <Trans i18nKey="setup.add-connection">Add ticket system</Trans>
              )}
            </AddButton>
          </div>
        )}
      </Stack>
    </Section>
  );
}
