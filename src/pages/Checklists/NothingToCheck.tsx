import { t, Trans } from '@grafana/i18n';
import { EmptyState, LinkButton } from '@grafana/ui';
import { appUrl } from '../../api/appUrl';
import { appPagePath } from '../appPagePath';

/** Shown where there is no data source yet; Home says what to do about it. */
export function NothingToCheck() {
  return (
    <EmptyState
      variant="call-to-action"
      message={t('checklists.no-data-source', 'There is nothing to check yet')}
      hideImage
      button={
        <LinkButton variant="secondary" href={appUrl(appPagePath('home'))}>
          <Trans i18nKey="checklists.set-up-first">See what is to be set up first</Trans>
        </LinkButton>
      }
    />
  );
}
