import { t, Trans } from '@grafana/i18n';
import { Stack } from '@grafana/ui';
import { addPerimeter } from '../../../domain/setup/draft';
import { InlineNotice } from '../../../ui/InlineNotice';
import { Section } from '../../../ui/Section';
import { AddButton } from '../fields/AddButton';
import { useEditor } from '../EditorContext';
import { PerimeterEntry } from './PerimeterEntry';
import { zoneHere } from '../../../api/grafana/zoneHere';

/** 2. Whose tickets they are, and who may see them. */
export function PerimetersSection() {
  const { draft, changeDraft, readOnly } = useEditor();
  const none = draft.perimeters.length === 0;
  return (
    <Section
      title={t('setup.perimeters', '2. Perimeters')}
      description={t(
        'setup.perimeters-hint',
        'One for each customer: which tickets are his, and who may see them. No perimeter, no tickets.'
      )}
    >
      <Stack direction="column" gap={2}>
        {draft.perimeters.map((entry) => (
          <PerimeterEntry key={entry.key} entry={entry} />
        ))}
        {none && readOnly && <InlineNotice>{t('setup.no-perimeters', 'No customer is set up.')}</InlineNotice>}
        {!readOnly && (
          <div>
            <AddButton
              first={none && draft.connections.some(({ complete }) => complete)}
              onClick={() => changeDraft((before) => addPerimeter(before, zoneHere()))}
            >
              <Trans i18nKey="setup.add-perimeter">Add customer</Trans>
            </AddButton>
          </div>
        )}
      </Stack>
    </Section>
  );
}
