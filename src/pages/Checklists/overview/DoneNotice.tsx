import { t } from '@grafana/i18n';
import { Alert } from '@grafana/ui';
import type { KnownChecklists } from '../../../domain/checklists/KnownChecklist';
import { FocusedNotice } from '../FocusedNotice';
import type { Place } from '../place';

interface Props {
  known: KnownChecklists;
  place: Place;
}

/** Says what has just been done to a checklist. */
export function DoneNotice({ known, place: { id, done } }: Props) {
  const one = known.checklists.find((checklist) => checklist.id === id);
  if (done === 'ended') {
    return (
      <FocusedNotice>
        <Alert severity="success" title={t('checklists.ended', 'The checklist is ended')}>
          {t('checklists.ended-hint', 'No further round of it starts. What was recorded stays.')}
        </Alert>
      </FocusedNotice>
    );
  }
  if (done !== 'saved' || one === undefined) {
    return null;
  }
  const named = { title: one.title, version: one.definition?.version ?? 1, interpolation: { escapeValue: false } };
  return (
    <FocusedNotice>
      <Alert severity="success" title={t('checklists.saved', '{{title}} is saved as version {{version}}', named)}>
        {t(
          'checklists.saved-hint',
          'The rounds that start from now on follow it. A round that has begun stays as it was.'
        )}
      </Alert>
    </FocusedNotice>
  );
}
