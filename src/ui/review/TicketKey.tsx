import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Icon, useStyles2 } from '@grafana/ui';
import { safeLink } from '../../domain/rounds/safeLink';

interface Props {
  ticketKey: string;
  /** From the ticket system; only what a browser opens as a page becomes a link. */
  url: string;
}

/** A ticket's key, which leads to the ticket system in a window that learns nothing of this one. */
export function TicketKey({ ticketKey, url }: Props) {
  const styles = useStyles2(getStyles);
  const href = safeLink(url);
  return href === '' ? (
    <strong className={styles.key}>{ticketKey}</strong>
  ) : (
    <a href={href} target="_blank" rel="noopener noreferrer" className={styles.link}>
      {ticketKey} <Icon name="external-link-alt" size="sm" />
    </a>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  key: css({ overflowWrap: 'anywhere' }),
  link: css({
    color: theme.colors.text.link,
    textDecoration: 'underline',
    fontWeight: theme.typography.fontWeightMedium,
    overflowWrap: 'anywhere',
  }),
});
