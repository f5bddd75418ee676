import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import type { ReactNode } from 'react';
import { CopyButton } from '../../CopyButton';
import { isActedUpon } from './plainValue';
import type { StepNode } from './StepNode';

interface Props {
  node: Extract<StepNode, { kind: 'code' }>;
  /** The code as it is shown. */
  children: ReactNode;
}

const labelsIn = (nodes: readonly StepNode[]): Array<Extract<StepNode, { kind: 'label' }>> =>
  nodes.flatMap((node) => (node.kind === 'label' ? [node] : node.kind === 'element' ? labelsIn(node.children) : []));

/** A warning for whoever pastes the code; '' where there is none. */
function warningOf(children: readonly StepNode[]): string {
  const labels = labelsIn(children);
  if (labels.some(({ isMissing }) => isMissing)) {
    return t('playbook.code.missing', 'Not all labels are known here: put in what is missing before you run it.');
  }
  return labels.some(({ text }) => isActedUpon(text))
    ? t('playbook.code.risky', 'A label’s value has characters that a shell may act upon: read it before you run it.')
    : '';
}

/** Code, with a button that copies all of it. */
export function CodeBlock({ node, children }: Props) {
  const styles = useStyles2(getStyles);
  const warning = warningOf(node.children);
  return (
    <div className={styles.block}>
      <div className={styles.line}>
        <pre className={styles.code}>{children}</pre>
        <CopyButton
          text={node.text}
          label={t('playbook.code.copy', 'Copy: {{code}}', {
            code: node.text.slice(0, 80),
            interpolation: { escapeValue: false },
          })}
        />
      </div>
      {warning !== '' && <div className={styles.warning}>! {warning}</div>}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  block: css({ marginBottom: theme.spacing(1) }),
  line: css({
    display: 'flex',
    alignItems: 'flex-start',
    gap: theme.spacing(0.5),
    background: theme.colors.background.canvas,
    border: `1px solid ${theme.colors.border.weak}`,
    borderRadius: theme.shape.radius.default,
  }),
  code: css({
    flex: 1,
    minWidth: 0,
    margin: 0,
    padding: theme.spacing(0.5, 1),
    border: 'none',
    background: 'transparent',
    overflowX: 'auto',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    wordBreak: 'normal',
    '& code': { margin: 0, padding: 0, border: 'none', background: 'transparent', whiteSpace: 'inherit' },
  }),
  warning: css({ color: theme.colors.warning.text, fontSize: theme.typography.bodySmall.fontSize }),
});
