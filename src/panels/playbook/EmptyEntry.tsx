import { urlUtil } from '@grafana/data';
import { t, Trans } from '@grafana/i18n';
import { locationService } from '@grafana/runtime';
import { LinkButton, Stack, Text } from '@grafana/ui';
import { appUrl } from '../../api/appUrl';
import { currentUser } from '../../api/grafana/currentUser';
import { whoTypes } from '../../api/grafana/whoTypes';
import { useSearch } from './useSearch';

/** In place of an entry that nobody has written yet. */
export function EmptyEntry({ panelId }: { panelId: number }) {
  const parameters = locationService.getSearchObject();
  const isEdited = new URLSearchParams(useSearch()).has('editPanel');
  const mayEdit = whoTypes() !== undefined && currentUser().isEditor;
  const { pathname } = locationService.getLocation();
  const edit = urlUtil.renderUrl(appUrl(pathname), { ...parameters, editPanel: panelId });
  return (
    <div role="status">
      <Stack direction="column" alignItems="center" justifyContent="center" gap={1} height="100%">
        <Text variant="h5" element="p" textAlignment="center">
          <Trans i18nKey="playbook.empty">No entry is written here yet</Trans>
        </Text>
        <Text color="secondary" textAlignment="center">
          {isEdited
            ? t('playbook.empty-in-editor', 'Write the steps on the right, and say for which alerts they are.')
            : t('playbook.empty-remedy', 'This panel shows what to do about an alert: steps, commands and links.')}
        </Text>
        {mayEdit && !isEdited && (
          <LinkButton variant="secondary" icon="pen" href={edit}>
            <Trans i18nKey="playbook.edit-panel">Edit this panel</Trans>
          </LinkButton>
        )}
      </Stack>
    </div>
  );
}
