import { t } from '@grafana/i18n';
import { Stack } from '@grafana/ui';
import { Failure } from '../../domain/Failure';
import { useDataSources } from '../../query/grafana/useDataSources';
import { ErrorSentence } from '../../ui/ErrorSentence';
import { InlineNotice } from '../../ui/InlineNotice';
import { Loading } from '../../ui/Loading';
import type { EntryDraft, PlaybookPartProps } from '../../ui/playbook/PlaybookPart';
import { useSettled } from '../../ui/useSettled';
import { failureSentence } from '../../ui/words/failureSentence';
import { JudgementView } from './JudgementView';
import { useDraftJudgement, type JudgementInUse } from './useDraftJudgement';

type Props = Extract<PlaybookPartProps, { part: 'judgement' }>;

/** Long enough for a word, short enough for a conversation. */
const PAUSE_MS = 500;

/** What the entry in the editor would match, while it is written. */
export function JudgementPart({ draft, entry }: Props) {
  const settled = useSettled(draft, PAUSE_MS);
  const { data: sources } = useDataSources();
  if (settled.matchers.length + settled.rules.length === 0 && settled.customer === '') {
    return (
      <InlineNotice>
        {t('playbook.judgement.none', 'Without matchers and alert rules, no alert finds this entry by itself.')}
      </InlineNotice>
    );
  }
  const uid = sources?.[0]?.uid;
  if (uid === undefined) {
    return sources === undefined ? (
      <Loading lines={2} />
    ) : (
      <InlineNotice>
        {t('playbook.judgement.no-source', 'What they match is told once there is a data source of the type Rounds.')}
      </InlineNotice>
    );
  }
  return <Judged uid={uid} draft={settled} entry={entry} />;
}

function Judged({ uid, draft, entry }: { uid: string; draft: EntryDraft; entry: string }) {
  const asked = useDraftJudgement(uid, draft, entry);
  const { judgement, titles, names, error, retry } = asked;
  if (error !== null) {
    return <ErrorSentence error={error} onRetry={retry} />;
  }
  if (judgement === undefined) {
    return <Loading lines={2} />;
  }
  return (
    <Stack direction="column" gap={0.5}>
      <JudgementView judgement={judgement} titles={titles} names={names} />
      {judgement.problem === '' && noticesOf(asked).map((notice) => <InlineNotice key={notice}>{notice}</InlineNotice>)}
    </Stack>
  );
}

const isNotAllowed = (error: Error) => error instanceof Failure && error.kind === 'not-allowed';

/** What is not in the counts, and why. */
function noticesOf({ rulesError, historyError, indexError, isReading }: JudgementInUse): string[] {
  const notices: string[] = [];
  if (rulesError !== null) {
    notices.push(
      isNotAllowed(rulesError)
        ? t('playbook.judgement.rules-not-allowed', 'You may not see alert rules, so nobody can tell you what matches.')
        : t('playbook.judgement.rules-failed', 'Alert rules could not be read: {{why}}', { ...why(rulesError) })
    );
  }
  if (historyError !== null) {
    notices.push(
      t('playbook.judgement.history-failed', 'Past alerts could not be read; only live ones count: {{why}}', {
        ...why(historyError),
      })
    );
  }
  if (indexError !== null) {
    notices.push(
      t('playbook.judgement.index-failed', 'Other entries could not be read, so none is compared: {{why}}', {
        ...why(indexError),
      })
    );
  }
  return isReading ? [...notices, t('playbook.judgement.reading', 'Still reading alerts and other entries.')] : notices;
}

const why = (error: Error) => ({ why: failureSentence(error), interpolation: { escapeValue: false } });
