import { t, Trans } from '@grafana/i18n';
import { Alert, LinkButton } from '@grafana/ui';
import { appUrl } from '../../api/appUrl';
import { currentUser } from '../../api/grafana/currentUser';
import { appPagePath } from '../appPagePath';
import { dataSourceEditorPath } from '../dataSourceEditorPath';

/** Says which setting is missing where one may open no ticket; `uid` is the data source, where there is one. */
export function NowhereToWrite({ uid }: { uid?: string }) {
  const { isAdmin } = currentUser();
  const path = uid === undefined ? appPagePath('home') : dataSourceEditorPath(uid);
  return (
    <Alert
      severity="info"
      title={
        uid === undefined
          ? t('ticket.no-data-source', 'Rounds is not set up yet')
          : t('ticket.nowhere', 'You may open tickets for no customer here')
      }
    >
      <p>
        {isAdmin
          ? t(
              'ticket.nowhere-admin',
              'In the settings of the data source, switch on “Allow opening and changing tickets” for a ticket system, and the same for a customer who has a scope in it.'
            )
          : t(
              'ticket.nowhere-others',
              'An administrator switches on “Allow opening and changing tickets” for the ticket system and for the customer, and names you there as an operator where operators are named.'
            )}
      </p>
      {isAdmin && (
        <LinkButton variant="secondary" size="sm" href={appUrl(path)}>
          <Trans i18nKey="ticket.to-settings">Open the settings</Trans>
        </LinkButton>
      )}
    </Alert>
  );
}
