import { css } from '@emotion/css';
import { LoadingState, type GrafanaTheme2 } from '@grafana/data';
import { SceneObjectBase, sceneGraph, type SceneComponentProps } from '@grafana/scenes';
import { useStyles2 } from '@grafana/ui';

/** The sentence of a panel's failed query, in plain sight; Grafana itself shows it behind an icon. */
export class PanelError extends SceneObjectBase {
  static Component = PanelErrorView;
}

function PanelErrorView({ model }: SceneComponentProps<PanelError>) {
  const styles = useStyles2(getStyles);
  const { data } = sceneGraph.getData(model).useState();
  if (data?.state !== LoadingState.Error) {
    return null;
  }
  const errors = data.errors ?? (data.error ? [data.error] : []);
  const sentences = errors.map((error) => error.message ?? error.data?.message ?? 'The query failed.');
  return (
    <div role="alert" className={styles}>
      {[...new Set(sentences)].join(' ')}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) =>
  css({ color: theme.colors.error.text, overflow: 'hidden', textOverflow: 'ellipsis' });
