import { css } from '@emotion/css';
import { renderMarkdown, textUtil, type GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import { useMemo } from 'react';

/** Text that people wrote in Markdown. It is made harmless twice: some installations switch Grafana's own cleaning off. */
export function Markdown({ text }: { text: string }) {
  const styles = useStyles2(getStyles);
  const html = useMemo(() => textUtil.sanitize(renderMarkdown(text)), [text]);
  return <div className={styles.text} dangerouslySetInnerHTML={{ __html: html }} />;
}

const getStyles = (theme: GrafanaTheme2) => ({
  text: css({
    overflowWrap: 'anywhere',
    '& p, & ul, & ol': { marginBottom: theme.spacing(0.5) },
    '& ul, & ol': { paddingLeft: theme.spacing(3) },
    '& a': { color: theme.colors.text.link, textDecoration: 'underline' },
    '& h1, & h2, & h3, & h4': {
      fontSize: theme.typography.body.fontSize,
      fontWeight: theme.typography.fontWeightMedium,
    },
    '& img': { maxWidth: '100%' },
  }),
});
