import { t } from '@grafana/i18n';
import { Stack } from '@grafana/ui';
import type { IndexNotice } from '../../domain/playbook/PlaybookIndex';
import type { AlertTargets } from '../../query/playbook/useAlertTargets';
import { failureSentence } from '../../ui/words/failureSentence';
import { InlineNotice } from '../../ui/InlineNotice';
import { ReadingProgress } from '../../ui/playbook/ReadingProgress';
import type { Playbook } from './usePlaybook';

/** React escapes what it shows. */
const asIs = { interpolation: { escapeValue: false } };

function noticeSentence(notice: IndexNotice): string {
  switch (notice) {
    case 'rules-unreadable':
      return t('playbook.notice.rules', 'The alert rules could not be read, so what they point to is missing.');
    case 'library-unreadable':
      return t('playbook.notice.library', 'Some library panels could not be read.');
    case 'too-many-entries':
      return t('playbook.notice.too-many', 'There are more entries than can be used at once; the rest is left out.');
  }
}

/** Dashboards that are missing from the index. */
function unreadSentences(titles: readonly string[] = []): string[] {
  const some = titles.slice(0, 5).join(', ') + (titles.length > 5 ? '…' : '');
  return titles.length === 0
    ? []
    : [
        t('playbook.notice.unread', 'Not readable just now: {{titles}}', {
          titles: some,
          ...asIs,
        }),
      ];
}

/** What is missing from the alerts of the last 90 days. */
function historySentences({ seen, historyError }: AlertTargets): string[] {
  if (historyError !== null) {
    const why = failureSentence(historyError);
    return [
      t('playbook.notice.history', 'The history of alerts could not be read, so only those of now count. {{why}}', {
        why,
        ...asIs,
      }),
    ];
  }
  if (seen === undefined || seen.completeFrom <= seen.from) {
    return [];
  }
  const from = new Date(seen.completeFrom).toISOString().slice(0, 10);
  return [
    t('playbook.notice.cut', 'There were so many changes of alerts that those before {{from}} are left out.', { from }),
  ];
}

/** The sentences about what is missing; none where all is there. */
const sentencesOf = ({ index, alerts }: Playbook): string[] => [
  ...unreadSentences(index?.unread),
  ...(index?.notices ?? []).map(noticeSentence),
  ...historySentences(alerts),
];

/** How far the reading has come, and what is missing from what is shown. */
export function ReadingNotices({ playbook }: { playbook: Playbook }) {
  const { progress, index } = playbook;
  const sentences = sentencesOf(playbook);
  return (
    <Stack direction="column" gap={0.5}>
      {progress !== undefined && index === undefined && <ReadingProgress {...progress} />}
      {sentences.map((sentence) => (
        <InlineNotice key={sentence}>{sentence}</InlineNotice>
      ))}
    </Stack>
  );
}
