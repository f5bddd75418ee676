import { t } from '@grafana/i18n';
import { Alert } from '@grafana/ui';
import type { JudgedEntry } from '../../../domain/playbook/PlaybookMatch';

/** What is wrong with an entry's matchers; nothing where nothing is. */
export function EntryProblem({ judged }: { judged: JudgedEntry | undefined }) {
  if (judged === undefined) {
    return null;
  }
  if (judged.problem !== '') {
    return (
      <Alert severity="error" title={t('playbook.problem', 'Its matchers cannot be read, so it matches nothing')}>
        {judged.problem}
      </Alert>
    );
  }
  return judged.catchAll ? (
    <Alert severity="warning" title={t('playbook.catchall', 'It matches every alert')}>
      {t('playbook.catchall-hint', 'It is shown where nothing else is there, and never counts as coverage.')}
    </Alert>
  ) : null;
}
