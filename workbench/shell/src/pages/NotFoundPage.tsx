import { TextLink } from '@grafana/ui';
import { Page } from '../chrome/Page.tsx';

export function NotFoundPage() {
  return (
    <Page title="Page not found">
      <p>
        The workbench has no such page. <TextLink href="/">To the start page</TextLink>
      </p>
    </Page>
  );
}
