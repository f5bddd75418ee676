import { t } from '@grafana/i18n';
import { useWriteTargets } from '../../query/tickets/useWriteTargets';
import { Answer } from '../../ui/Answer';
import { NowhereToWrite } from './NowhereToWrite';
import type { TicketDraft } from '../../domain/writing/TicketDraft';
import type { Done } from './DoneNotice';
import type { PanelOrigin } from './panelOrigin';
import { TicketDialog } from './TicketDialog';

interface Props {
  uid: string;
  origin: PanelOrigin;
  onDismiss?: () => void;
  onDone?: (done: Done, draft: TicketDraft) => void;
}

/** Asks where one may write, and shows the form only where that is somewhere. */
export function WhereToWrite({ uid, origin, onDismiss, onDone }: Props) {
  const targets = useWriteTargets(uid);
  return (
    <Answer
      asked={targets}
      lines={6}
      notAllowed={t('ticket.not-allowed', 'You may not open tickets here. Ask an administrator of this organisation.')}
    >
      {(list) =>
        list.length === 0 ? (
          <NowhereToWrite uid={uid} />
        ) : (
          <TicketDialog uid={uid} targets={list} origin={origin} onDismiss={onDismiss} onDone={onDone} />
        )
      }
    </Answer>
  );
}
