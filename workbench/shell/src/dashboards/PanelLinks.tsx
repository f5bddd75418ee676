import { type SceneComponentProps } from '@grafana/scenes';
import { Icon, PanelChrome, Tooltip } from '@grafana/ui';
import { LinksObject, useLinks } from './LinksObject.ts';

/** A panel's own links, one icon each, in its header. */
export class PanelLinks extends LinksObject {
  static Component = PanelLinkIcons;
}

function PanelLinkIcons(props: SceneComponentProps<PanelLinks>) {
  return useLinks(props).map(({ title, address, target }) => (
    <Tooltip key={title} content={title}>
      <PanelChrome.TitleItem href={address} target={target} title={title}>
        <Icon name="external-link-alt" aria-label={title} />
      </PanelChrome.TitleItem>
    </Tooltip>
  ));
}
