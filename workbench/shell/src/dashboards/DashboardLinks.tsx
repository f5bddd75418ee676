import { type SceneComponentProps } from '@grafana/scenes';
import { LinkButton } from '@grafana/ui';
import { LinksObject, useLinks } from './LinksObject.ts';

/** A dashboard's links, as buttons beside its variables. */
export class DashboardLinks extends LinksObject {
  static Component = DashboardLinkButtons;
}

function DashboardLinkButtons(props: SceneComponentProps<DashboardLinks>) {
  return useLinks(props).map(({ title, tooltip, address, target }) => (
    <LinkButton
      key={title}
      variant="secondary"
      icon={target && 'external-link-alt'}
      href={address}
      target={target}
      tooltip={tooltip || undefined}
    >
      {title}
    </LinkButton>
  ));
}
