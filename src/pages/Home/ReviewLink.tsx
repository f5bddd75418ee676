import { Trans } from '@grafana/i18n';
import { appUrl } from '../../api/appUrl';
import { PageLink } from '../../ui/PageLink';
import { appPagePath } from '../appPagePath';

/** The way to what came in and what is to be learnt from it. */
export function ReviewLink() {
  return (
    <p>
      <PageLink href={appUrl(appPagePath('review'))}>
        <Trans i18nKey="home.review">Review</Trans>
      </PageLink>
    </p>
  );
}
