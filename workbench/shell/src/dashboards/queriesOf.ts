import { SceneDataTransformer, SceneQueryRunner, type VizPanel } from '@grafana/scenes';

/** What runs a panel's queries, below its transformations; undefined for a panel without queries. */
export function queriesOf(panel: VizPanel): SceneQueryRunner | undefined {
  const data = panel.state.$data instanceof SceneDataTransformer ? panel.state.$data.state.$data : panel.state.$data;
  return data instanceof SceneQueryRunner ? data : undefined;
}
