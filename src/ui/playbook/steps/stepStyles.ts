import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';

/** How the parts of steps look, but for boxes and code. */
export const getStepStyles = (theme: GrafanaTheme2) => ({
  steps: css({
    overflowWrap: 'anywhere',
    '& p, & ul, & ol, & blockquote, & table, & details': { marginBottom: theme.spacing(1) },
    '& li > p, & li > ul, & li > ol': { marginBottom: theme.spacing(0.5) },
    '& ul, & ol': { paddingLeft: theme.spacing(3) },
    '& h4, & h5, & h6': {
      fontSize: theme.typography.body.fontSize,
      fontWeight: theme.typography.fontWeightBold,
      margin: theme.spacing(1.5, 0, 0.5),
    },
    '& > :first-child': { marginTop: 0 },
    '& blockquote': {
      borderLeft: `3px solid ${theme.colors.border.medium}`,
      paddingLeft: theme.spacing(1.5),
      fontSize: 'inherit',
    },
    // Grafana draws a paragraph in a quote larger.
    '& blockquote p': { fontSize: 'inherit', lineHeight: 'inherit' },
    '& th, & td': {
      padding: theme.spacing(0.5, 1),
      border: `1px solid ${theme.colors.border.weak}`,
      textAlign: 'left',
    },
    '& summary': { cursor: 'pointer' },
  }),
  link: css({ color: theme.colors.text.link, textDecoration: 'underline' }),
  label: css({ fontWeight: theme.typography.fontWeightMedium, color: theme.colors.text.maxContrast }),
  missing: css({ color: theme.colors.warning.text }),
  wide: css({ overflowX: 'auto' }),
});
