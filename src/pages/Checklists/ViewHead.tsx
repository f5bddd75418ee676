import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Stack, Text, useStyles2 } from '@grafana/ui';
import type { ReactNode } from 'react';
import { PageLink } from '../../ui/PageLink';
import { placeUrl, type View } from './place';
import { useFocusOnce } from './useFocusOnce';
import { usePlace } from './usePlace';

interface Props {
  title: string;
  /** Said in a quieter voice beside it; may be empty. */
  detail: string;
  /** The list to which it leads back. */
  back?: Extract<View, 'list' | 'calendars' | 'templates'>;
  children?: ReactNode;
}

function backWord(back: Props['back']): string {
  switch (back) {
    case 'calendars':
      return t('checklists.all-calendars', 'All calendars');
    case 'templates':
      return t('checklists.all-templates', 'All templates');
    default:
      return t('checklists.all', 'All checklists');
  }
}

/** What a part of the page is about, below a way back to the list; the keyboard goes on from here. */
export function ViewHead({ title, detail, back = 'list', children }: Props) {
  const styles = useStyles2(getStyles);
  const heading = useFocusOnce<HTMLSpanElement>();
  const { ds } = usePlace().place;
  return (
    <nav className={styles.head} aria-label={t('checklists.where', 'Where you are')}>
      <Stack gap={1} alignItems="baseline" wrap="wrap">
        <PageLink href={placeUrl({ ds, view: back })}>{backWord(back)}</PageLink>
        <Text element="h2" variant="h3">
          <span ref={heading} tabIndex={-1} className={styles.title}>
            {title}
          </span>
        </Text>
        <Text color="secondary">{detail}</Text>
        {children}
      </Stack>
    </nav>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  head: css({ marginBottom: theme.spacing(2) }),
  // It cannot be operated, so nothing needs to show that the keyboard is there.
  title: css({ outline: 'none', '&:focus, &:focus-visible': { outline: 'none', boxShadow: 'none' } }),
});
