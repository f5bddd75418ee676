import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Icon, useStyles2 } from '@grafana/ui';
import type { EntryLink } from '../../domain/playbook/PlaybookEntry';
import type { Filling } from './Filling';

interface Props {
  links: readonly EntryLink[];
  filling: Filling;
}

/** Where more is to be read or seen; they open beside what is being read. */
export function PlaybookLinks({ links, filling }: Props) {
  const styles = useStyles2(getStyles);
  return (
    <ul className={styles.list} aria-label={t('playbook.links', 'Links')}>
      {links.map(({ title: template, url }, index) => {
        const href = filling.address(url);
        const title = filling.text(template);
        return (
          <li key={`${index} ${url}`}>
            {href === '' ? (
              <span className={styles.refused}>
                {t('playbook.link-refused', '{{title}} (not a link to follow)', {
                  title,
                  interpolation: { escapeValue: false },
                })}
              </span>
            ) : (
              <a href={href} className={styles.link} target="_blank" rel="noreferrer noopener">
                <Icon name={href.startsWith('/') ? 'apps' : 'external-link-alt'} size="sm" />
                {title.trim() === '' ? hostOf(href) : title}
              </a>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** Names a link that has no title. */
const hostOf = (href: string): string => /^https?:\/\/([^/?#]+)/.exec(href)?.[1] ?? href;

const getStyles = (theme: GrafanaTheme2) => ({
  list: css({
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 2),
    listStyle: 'none',
    margin: 0,
    padding: 0,
  }),
  link: css({
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    color: theme.colors.text.link,
    overflowWrap: 'anywhere',
    '&:hover': { textDecoration: 'underline' },
    '@media (pointer: coarse), (max-width: 600px)': { paddingBlock: theme.spacing(1) },
  }),
  refused: css({ color: theme.colors.text.secondary, overflowWrap: 'anywhere' }),
});
