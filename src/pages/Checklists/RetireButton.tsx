import { t, Trans } from '@grafana/i18n';
import { useRetire } from '../../query/checklists/useRetire';
import { AskingButton } from '../../ui/AskingButton';
import { ErrorSentence } from '../../ui/ErrorSentence';
import { usePlace } from './usePlace';

interface Props {
  uid: string;
  what: 'calendar' | 'template';
  id: string;
  name: string;
  seenVersion: number;
}

function consequence(what: Props['what']): string {
  return what === 'calendar'
    ? t('checklists.end-calendar-consequence', 'No checklist can name it any more. Rounds that were keep its days off.')
    : t('checklists.end-template-consequence', 'It is offered no more. Checklists that were copied from it stay.');
}

/** Ends a calendar or a template after saying what that means. */
export function RetireButton({ uid, what, id, name, seenVersion }: Props) {
  const { go } = usePlace();
  const retire = useRetire(uid, what);
  const named = { title: name, interpolation: { escapeValue: false } };
  const view = what === 'calendar' ? 'calendars' : 'templates';
  return (
    <>
      <AskingButton
        size="sm"
        fill="text"
        disabled={retire.isPending}
        aria-label={t('checklists.end-named', 'End {{title}}', named)}
        question={{
          title: t('checklists.end-question', 'End {{title}}?', named),
          body: consequence(what),
          confirm: t('checklists.end-confirm', 'End it'),
          dismiss: t('checklists.end-keep', 'Keep'),
        }}
        onConfirm={() => retire.mutate({ id, seenVersion }, { onSuccess: () => go({ view, id, done: 'ended' }) })}
      >
        <Trans i18nKey="checklists.end-it">End</Trans>
      </AskingButton>
      {retire.error && <ErrorSentence error={retire.error} />}
    </>
  );
}
