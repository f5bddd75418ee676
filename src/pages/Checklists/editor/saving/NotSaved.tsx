import { t, Trans } from '@grafana/i18n';
import { Alert, Button, LinkButton, Stack } from '@grafana/ui';
import { Failure } from '../../../../domain/Failure';
import { useChecklists } from '../../../../query/checklists/useChecklists';
import { ErrorSentence } from '../../../../ui/ErrorSentence';
import { failureSentence } from '../../../../ui/words/failureSentence';
import { placeUrl } from '../../place';
import { usePlace } from '../../usePlace';

interface Props {
  uid: string;
  /** Undefined for a checklist that was never saved. */
  id: string | undefined;
  error: Error;
  /** Saves all the same, on top of this version. */
  onSaveOver: (version: number) => void;
  onReload: () => void;
}

const CONFLICT = 409;

/** Why a checklist could not be saved. Where somebody else was faster, both ways out are offered, and nothing is lost before one is taken. */
export function NotSaved({ uid, id, error, onSaveOver, onReload }: Props) {
  const { ds } = usePlace().place;
  const { refetch } = useChecklists(uid);
  const title = t('checklists.not-saved', 'The checklist could not be saved');
  if (!(error instanceof Failure) || error.status !== CONFLICT || id === undefined) {
    return <ErrorSentence title={title} error={error} />;
  }
  const saveOver = async () => {
    const { data } = await refetch();
    const latest = data?.checklists.find((one) => one.id === id)?.definition?.version;
    if (latest !== undefined) {
      onSaveOver(latest);
    }
  };
  const reload = async () => {
    await refetch();
    onReload();
  };
  return (
    <Alert severity="warning" title={title}>
      <p>
        {failureSentence(error)} {t('checklists.kept', 'What you typed is still here.')}
      </p>
      <Stack gap={1} wrap="wrap">
        <LinkButton variant="secondary" size="sm" href={placeUrl({ ds, view: 'history', id })} target="_blank">
          <Trans i18nKey="checklists.see-history">See what was saved</Trans>
        </LinkButton>
        <Button variant="secondary" size="sm" onClick={() => void saveOver()}>
          <Trans i18nKey="checklists.save-over">Save mine over it</Trans>
        </Button>
        <Button variant="secondary" size="sm" onClick={() => void reload()}>
          <Trans i18nKey="checklists.take-theirs">Take theirs, throw mine away</Trans>
        </Button>
      </Stack>
    </Alert>
  );
}
