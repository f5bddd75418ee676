import { t } from '@grafana/i18n';
import type { Problem } from '../domain/setup/Problem';
import { TEST_SIGNS } from '../domain/vocabulary/testSigns';
import { StateLabel } from './StateLabel';
import { testStateWord } from './words/testStateWord';

/** What is wrong with a set-up, each with its place; nothing at all where nothing is wrong. */
export function ProblemList({ problems }: { problems: readonly Problem[] }) {
  if (problems.length === 0) {
    return null;
  }
  return (
    <ul aria-label={t('problems.label', 'Problems of the set-up')} style={{ listStyle: 'none' }}>
      {problems.map(({ path, message, severity }) => (
        <li key={`${path} ${message}`}>
          <StateLabel sign={TEST_SIGNS[severity]} word={testStateWord(severity)} /> {path && <code>{path}</code>}{' '}
          {message}
        </li>
      ))}
    </ul>
  );
}
