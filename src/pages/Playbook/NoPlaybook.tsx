import { t, Trans } from '@grafana/i18n';
import { EmptyState, LinkButton } from '@grafana/ui';
import { appUrl } from '../../api/appUrl';
import { appPagePath } from '../appPagePath';

/** Shown where there is no data source yet, whose back end judges matchers; Home says what to do about it. */
export function NoPlaybook() {
  return (
    <EmptyState
      variant="call-to-action"
      message={t('playbook.no-data-source', 'Alerts cannot be held against the playbook yet')}
      hideImage
      button={
        <LinkButton variant="secondary" href={appUrl(appPagePath('home'))}>
          <Trans i18nKey="playbook.set-up-first">See what is to be set up first</Trans>
        </LinkButton>
      }
    />
  );
}
