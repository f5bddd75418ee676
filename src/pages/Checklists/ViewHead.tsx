import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Stack, Text, useStyles2 } from '@grafana/ui';
import type { ReactNode } from 'react';
import { t, Trans } from '@grafana/i18n';
import { placeUrl } from './place';
import { usePlace } from './usePlace';
import { PageLink } from '../../ui/PageLink';

interface Props {
  title: string;
  /** Said in a quieter voice beside it; may be empty. */
  detail: string;
  children?: ReactNode;
}

/** What a part of the page is about, below a way back to the list. */
export function ViewHead({ title, detail, children }: Props) {
  const styles = useStyles2(getStyles);
  const { ds } = usePlace().place;
  return (
    <nav className={styles.head} aria-label={t('checklists.where', 'Where you are')}>
      <Stack gap={1} alignItems="baseline" wrap="wrap">
        <PageLink href={placeUrl({ ds })}>
          <Trans i18nKey="checklists.all">All checklists</Trans>
        </PageLink>
        <Text element="h2" variant="h3">
          {title}
        </Text>
        <Text color="secondary">{detail}</Text>
        {children}
      </Stack>
    </nav>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({ head: css({ marginBottom: theme.spacing(2) }) });
