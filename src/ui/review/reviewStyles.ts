import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';

/** Where a finger has to hit. */
export const FINGER = '@media (pointer: coarse), (max-width: 600px)';

/** What the pieces of a review have in common. */
export const getReviewStyles = (theme: GrafanaTheme2) => ({
  line: css({ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: theme.spacing(0.5, 1.5), minWidth: 0 }),
  buttons: css({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: theme.spacing(1) }),
  // In a row of other things it takes a line of its own.
  whole: css({ flex: '1 0 100%', minWidth: 0 }),
  column: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(1), minWidth: 0 }),
  list: css({ listStyle: 'none', margin: 0, padding: 0, minWidth: 0 }),
  quiet: css({ color: theme.colors.text.secondary, overflowWrap: 'anywhere' }),
  // Text from anybody never makes a page wider, and its lines stay as they were written.
  words: css({ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap', minWidth: 0 }),
  form: css({
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(1.5),
    padding: theme.spacing(1.5),
    border: `1px solid ${theme.colors.border.medium}`,
    borderRadius: theme.shape.radius.default,
    background: theme.colors.background.secondary,
    // The foot of the screen lies over what is scrolled to.
    scrollMarginBottom: 120,
    // Below 16 pixels a phone zooms into the field.
    [FINGER]: { '& input, & textarea': { fontSize: 16 }, '& button': { minHeight: 44 } },
  }),
  key: css({
    display: 'inline-block',
    minWidth: 18,
    marginLeft: theme.spacing(0.75),
    padding: theme.spacing(0, 0.5),
    border: `1px solid ${theme.colors.border.medium}`,
    borderRadius: theme.shape.radius.default,
    background: 'transparent',
    color: 'inherit',
    fontFamily: theme.typography.fontFamilyMonospace,
    fontSize: theme.typography.bodySmall.fontSize,
    textAlign: 'center',
    [FINGER]: { display: 'none' },
  }),
});
