import { SceneObjectBase } from '@grafana/scenes';
import { Tag } from '../chrome/Tag.tsx';

/** Says in a panel's header that the workbench drew it, and not Grafana. */
export class StandInTag extends SceneObjectBase {
  static Component = () => <Tag title="Drawn by the workbench; not Grafana’s panel">stand-in</Tag>;
}
