import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t, Trans } from '@grafana/i18n';
import { Button, Stack, Text, useStyles2 } from '@grafana/ui';
import { useEffect, useRef } from 'react';
import { useFormContext } from 'react-hook-form';
import type { Checklist } from '../../../../domain/checklists/Checklist';
import { checklistId, formToChecklist, type ChecklistForm } from '../../../../domain/checklists/checklistForm';
import { useSaveChecklist } from '../../../../query/checklists/useChecklists';
import { LeaveQuestion } from '../../LeaveQuestion';
import { useLeaveGuard } from '../../useLeaveGuard';
import { usePlace } from '../../usePlace';
import { EndButton } from './EndButton';
import { focusFirstFault } from './focusFirstFault';
import { useLiveJudgement } from '../JudgementContext';
import { LeaveButton } from './LeaveButton';
import { NotSaved } from './NotSaved';
import { SaveAsTemplate } from './SaveAsTemplate';
import { useSaveShortcut } from './useSaveShortcut';

interface Props {
  uid: string;
  /** Ids of other checklists. */
  taken: readonly string[];
  before: Checklist | undefined;
  seenVersion: number;
  onReload: () => void;
}

function Faults({ isIncomplete }: { isIncomplete: boolean }) {
  const number = useLiveJudgement().problems.length;
  if (isIncomplete) {
    return <Text color="error">{t('checklists.incomplete', '✕ Something is missing; it is marked above.')}</Text>;
  }
  return number === 0 ? null : (
    <Text color="error">{t('checklists.problems', '✕ To be mended first: {{number}}', { number })}</Text>
  );
}

/** Saves a checklist, or says why not and keeps what was typed; leads back and ends it. */
export function SaveBar({ uid, taken, before, seenVersion, onReload }: Props) {
  const styles = useStyles2(getStyles);
  const bar = useRef<HTMLDivElement>(null);
  const { go } = usePlace();
  const { handleSubmit, formState } = useFormContext<ChecklistForm>();
  const { isDirty, submitCount, errors } = formState;
  const isKept = before !== undefined && seenVersion > 0;
  const save = useSaveChecklist(uid);
  const isIncomplete = submitCount > 0 && Object.keys(errors).length > 0;
  const guard = useLeaveGuard(isDirty && !save.isSuccess);
  useEffect(() => {
    if (submitCount > 0) {
      focusFirstFault(bar.current?.closest('form') ?? null);
    }
  }, [submitCount]);
  const submit = (seen: number) => {
    void handleSubmit((form) => {
      const checklist = formToChecklist(form, checklistId(form, taken), before);
      save.mutate(
        { checklist, seenVersion: seen },
        {
          onSuccess: ({ id }) => {
            guard.pass();
            go({ view: 'list', id, done: 'saved' });
          },
        }
      );
    })();
  };
  useSaveShortcut(() => (save.isPending ? undefined : submit(seenVersion)));
  return (
    <div className={styles.bar} ref={bar}>
      <LeaveQuestion guard={guard} />
      <div aria-live="polite">
        {save.error && (
          <NotSaved
            uid={uid}
            id={isKept ? before.id : undefined}
            error={save.error}
            onSaveOver={(version) => submit(version)}
            onReload={onReload}
          />
        )}
      </div>
      <Stack gap={1} alignItems="center" wrap="wrap">
        <Button
          type="button"
          disabled={save.isPending}
          aria-keyshortcuts="Control+Enter Meta+Enter"
          tooltip={t('checklists.save-shortcut', 'Ctrl+Enter')}
          onClick={() => submit(seenVersion)}
        >
          <Trans i18nKey="checklists.save">Save checklist</Trans>
        </Button>
        <LeaveButton />
        <Faults isIncomplete={isIncomplete} />
        {before && <SaveAsTemplate uid={uid} before={before} />}
        {isKept && (
          <EndButton uid={uid} id={before.id} title={before.title} seenVersion={seenVersion} onEnded={guard.pass} />
        )}
      </Stack>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  bar: css({
    position: 'sticky',
    bottom: 0,
    zIndex: theme.zIndex.navbarFixed,
    padding: theme.spacing(1.5, 0),
    background: theme.colors.background.primary,
    borderTop: `1px solid ${theme.colors.border.weak}`,
  }),
});
