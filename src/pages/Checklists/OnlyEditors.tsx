import { t } from '@grafana/i18n';
import { NotAllowed } from '../../ui/NotAllowed';

/** Shown in place of what makes or moves checklists, to those whom the server would refuse. */
export function OnlyEditors() {
  return (
    <NotAllowed
      sentence={t('checklists.no-templates-for-you', 'Only Editors and Admins make checklists. Ask one of them.')}
    />
  );
}
