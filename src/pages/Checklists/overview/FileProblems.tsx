import { t } from '@grafana/i18n';
import { Alert } from '@grafana/ui';
import type { KnownChecklists } from '../../../domain/checklists/KnownChecklist';

/** What is wrong with provisioned files; their checklists stay as they last were. */
export function FileProblems({ problems }: Pick<KnownChecklists, 'problems'>) {
  if (problems.length === 0) {
    return null;
  }
  return (
    <Alert severity="error" title={t('checklists.file-problems', 'Files of checklists have problems')}>
      <p>{t('checklists.file-problems-hint', 'The checklists of these files stay as they last were.')}</p>
      <ul>
        {problems.map(({ file, path, message }) => (
          <li key={`${file} ${path} ${message}`}>
            {file} {path && <code>{path}</code>} {message}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
