import { Trans } from '@grafana/i18n';
import { appUrl } from '../../api/appUrl';
import { PageLink } from '../../ui/PageLink';
import { appPagePath } from '../appPagePath';

/** The way to what public dashboards show. */
export function PublishingLink() {
  return (
    <p>
      <PageLink href={appUrl(appPagePath('publishing'))}>
        <Trans i18nKey="home.publishing">Publishing</Trans>
      </PageLink>
    </p>
  );
}
