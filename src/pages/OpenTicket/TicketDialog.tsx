import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import { useState } from 'react';
import { FormProvider, useWatch } from 'react-hook-form';
import { panelFingerprint } from '../../domain/writing/panelFingerprint';
import { toDraft, type TicketDraft } from '../../domain/writing/TicketDraft';
import { ticketFormSchema } from '../../domain/writing/TicketForm';
import { targetKey, type WriteTarget } from '../../domain/writing/WriteTarget';
import { useOpenTicket } from '../../query/tickets/useTicketActs';
import { keptForms } from './keptForms';
import { DoneNotice, type Done } from './DoneNotice';
import { ExistingTicket } from './ExistingTicket';
import type { PanelOrigin } from './panelOrigin';
import { PreviewPane } from './PreviewPane';
import { TicketFields } from './TicketFields';
import { useLivePreview } from './useLivePreview';
import { useTicketForm } from './useTicketForm';
import { WhatToDo } from './WhatToDo';

interface Props {
  uid: string;
  targets: readonly WriteTarget[];
  origin: PanelOrigin;
  onDismiss?: () => void;
  /** Told what came of it as soon as it is done, while it is still shown. */
  onDone?: (done: Done, draft: TicketDraft) => void;
}

/** Form, preview and acts of a ticket about a panel; what came of it once it is done. */
export function TicketDialog({ uid, targets, origin, onDismiss, onDone }: Props) {
  const styles = useStyles2(getStyles);
  const key = `${uid} ${origin.fingerprint ?? panelFingerprint(origin.panel, '')}`;
  const form = useTicketForm(key, origin, targets);
  const values = useWatch({ control: form.control });
  const draft = readDraft(values, targets, origin);
  const open = useOpenTicket(uid);
  const preview = useLivePreview(uid, draft, !open.isPending);
  const existing = preview.data?.existing;
  const [done, setDone] = useState<Done>();
  if (done) {
    return <DoneNotice done={done} onDismiss={onDismiss} />;
  }
  const finish = (what: Done) => {
    keptForms.delete(key);
    setDone(what);
    if (draft) {
      onDone?.(what, draft);
    }
  };
  return (
    <FormProvider {...form}>
      {/* Enter in a field must not open a ticket: only its button does. */}
      <form onSubmit={(event) => event.preventDefault()} noValidate>
        <div className={styles.columns}>
          <TicketFields targets={targets} link={origin} />
          {draft && existing ? (
            <ExistingTicket uid={uid} draft={draft} ticket={existing} onDone={finish} />
          ) : (
            <PreviewPane preview={preview} isWhole={draft !== undefined} />
          )}
        </div>
        <WhatToDo open={open} draft={draft} isThere={existing !== undefined} onDone={finish} onDismiss={onDismiss} />
      </form>
    </FormProvider>
  );
}

/** The draft as it would be sent; undefined while something is missing. */
function readDraft(values: unknown, targets: readonly WriteTarget[], origin: PanelOrigin): TicketDraft | undefined {
  const form = ticketFormSchema.safeParse(values);
  const target = targets.find((one) => form.success && targetKey(one) === form.data.target);
  return form.success && target ? toDraft(form.data, target, origin) : undefined;
}

const getStyles = (theme: GrafanaTheme2) => ({
  columns: css({
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(3),
    [theme.breakpoints.up('md')]: { gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)' },
  }),
});
