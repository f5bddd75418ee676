import {
  SceneObjectBase,
  sceneGraph,
  VariableDependencyConfig,
  type SceneComponentProps,
  type SceneObjectState,
} from '@grafana/scenes';
import { type LinkModel } from './dashboardModel.ts';
import { linkAddress } from './linkAddress.ts';

interface LinksState extends SceneObjectState {
  links: LinkModel[];
}

/** What the links of a dashboard and those of a panel have in common: they follow variables and time. */
export class LinksObject extends SceneObjectBase<LinksState> {
  protected override _variableDependency = new VariableDependencyConfig<LinksState>(this, {
    onAnyVariableChanged: () => this.forceRender(),
  });
}

export interface ShownLink {
  readonly title: string;
  readonly tooltip: string;
  readonly address: string;
  readonly target: '_blank' | undefined;
}

/** The links as they are at this moment; those without an address (lists of dashboards by tag) are left out. */
export function useLinks({ model }: SceneComponentProps<LinksObject>): ShownLink[] {
  const { links } = model.useState();
  sceneGraph.getTimeRange(model).useState();
  return links
    .filter((link) => link.url !== '')
    .map((link) => ({
      title: sceneGraph.interpolate(model, link.title, undefined, 'text') || 'Link',
      tooltip: link.tooltip,
      address: linkAddress(model, link),
      target: link.targetBlank ? '_blank' : undefined,
    }));
}
