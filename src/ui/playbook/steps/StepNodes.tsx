import { useStyles2 } from '@grafana/ui';
import { Fragment, type ReactNode } from 'react';
import { CodeBlock } from './CodeBlock';
import { getStepStyles } from './stepStyles';
import { StepItem } from './StepItem';
import type { StepNode } from './StepNode';

interface Props {
  nodes: readonly StepNode[];
}

/** Parts of steps, in their order. */
export function StepNodes({ nodes }: Props) {
  return nodes.map((node, index) => (
    <Fragment key={index}>
      <OneNode node={node} />
    </Fragment>
  ));
}

function OneNode({ node }: { node: StepNode }): ReactNode {
  const styles = useStyles2(getStepStyles);
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'label':
      return <span className={node.isMissing ? styles.missing : styles.label}>{node.text}</span>;
    case 'link':
      return (
        <a href={node.href} className={styles.link} target="_blank" rel="noreferrer noopener">
          <StepNodes nodes={node.children} />
        </a>
      );
    case 'code':
      return (
        <CodeBlock node={node}>
          <StepNodes nodes={node.children} />
        </CodeBlock>
      );
    case 'step':
      return (
        <StepItem
          id={node.id}
          label={<StepNodes nodes={node.label} />}
          below={node.below.length > 0 && <StepNodes nodes={node.below} />}
        />
      );
    case 'element':
      return <ElementNode node={node} />;
  }
}

function ElementNode({ node: { tag: Tag, children } }: { node: Extract<StepNode, { kind: 'element' }> }) {
  const styles = useStyles2(getStepStyles);
  if (Tag === 'br' || Tag === 'hr') {
    return <Tag />;
  }
  const element = (
    <Tag>
      <StepNodes nodes={children} />
    </Tag>
  );
  // A wide table scrolls by itself, not the panel.
  return Tag === 'table' ? <div className={styles.wide}>{element}</div> : element;
}
