import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import type { DefinitionProblem } from '../../../domain/checklists/Judgement';

/** What the server finds wrong with one part of a checklist; nothing where nothing is wrong. */
export function PartProblems({ problems }: { problems: readonly DefinitionProblem[] }) {
  const styles = useStyles2(getStyles);
  if (problems.length === 0) {
    return null;
  }
  return (
    <ul className={styles.list} role="alert">
      {problems.map(({ path, message }) => (
        <li key={`${path} ${message}`}>
          ✕ {path !== '' && <strong>{path}</strong>} {message}
        </li>
      ))}
    </ul>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  list: css({ listStyle: 'none', margin: theme.spacing(1, 0, 0), color: theme.colors.error.text }),
});
