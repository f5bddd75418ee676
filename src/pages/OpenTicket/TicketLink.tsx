import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Icon, useStyles2 } from '@grafana/ui';
import type { WrittenTicket } from '../../domain/writing/WrittenTicket';

/** Only what a browser opens as a page; the address comes from the ticket system. */
const isPage = (address: string) => /^https?:\/\//i.test(address);

/** A ticket's key, as a link to the ticket system in a window that learns nothing of this one. */
export function TicketLink({ ticket: { key, url } }: { ticket: Pick<WrittenTicket, 'key' | 'url'> }) {
  const styles = useStyles2(getStyles);
  return isPage(url) ? (
    <a href={url} target="_blank" rel="noopener noreferrer" className={styles.link}>
      {key} <Icon name="external-link-alt" size="sm" />
    </a>
  ) : (
    <strong>{key}</strong>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  link: css({
    color: theme.colors.text.link,
    textDecoration: 'underline',
    fontWeight: theme.typography.fontWeightMedium,
  }),
});
