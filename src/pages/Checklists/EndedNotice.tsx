import { t } from '@grafana/i18n';
import { Text } from '@grafana/ui';
import { FocusedNotice } from './FocusedNotice';

/** Says that a calendar or a template is ended; its id is all that is left of it. */
export function EndedNotice({ id }: { id: string }) {
  return (
    <FocusedNotice>
      <Text color="success">
        {t('checklists.it-is-ended', '✓ {{id}} is ended.', { id, interpolation: { escapeValue: false } })}
      </Text>
    </FocusedNotice>
  );
}
