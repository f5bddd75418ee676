import { Trans } from '@grafana/i18n';
import { EmptyState, LinkButton } from '@grafana/ui';
import { appUrl } from '../api/appUrl';
import { appPagePath } from './appPagePath';

/** Shown by a page where there is no data source yet; Home says what to do about it. */
export function NotSetUpYet({ message }: { message: string }) {
  return (
    <EmptyState
      variant="call-to-action"
      message={message}
      hideImage
      button={
        <LinkButton variant="secondary" href={appUrl(appPagePath('home'))}>
          <Trans i18nKey="setup.see-first">See what is to be set up first</Trans>
        </LinkButton>
      }
    />
  );
}
