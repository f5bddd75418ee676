import { css } from '@emotion/css';
import { colorManipulator, type GrafanaTheme2 } from '@grafana/data';

export type MatrixStyles = ReturnType<typeof getMatrixStyles>;

/** Made once a theme; a cell carries one class. */
export const getMatrixStyles = (theme: GrafanaTheme2) => {
  const small = theme.typography.bodySmall.fontSize;
  const cell = {
    padding: theme.spacing(0, 0.5),
    height: theme.spacing(3.5),
    minWidth: theme.spacing(4),
    textAlign: 'center' as const,
    whiteSpace: 'nowrap' as const,
    border: `1px solid ${theme.colors.border.weak}`,
    // What is said to screen readers only must not reach out of its cell.
    position: 'relative' as const,
  };
  const sticky = { position: 'sticky' as const, background: theme.colors.background.primary };
  const dayHead = {
    ...sticky,
    top: 0,
    zIndex: 1,
    padding: theme.spacing(0, 0.5, 0.5),
    fontSize: small,
    lineHeight: 1.3,
    fontWeight: theme.typography.fontWeightRegular,
    color: theme.colors.text.secondary,
    textAlign: 'center' as const,
    whiteSpace: 'nowrap' as const,
  };
  const lineHead = {
    ...sticky,
    left: 0,
    zIndex: 2,
    width: '1%',
    height: theme.spacing(3.5),
    textAlign: 'left' as const,
    fontWeight: theme.typography.fontWeightRegular,
  };
  // On the light theme's own tints its coloured texts have too little contrast.
  const tint = ({ main, transparent }: { main: string; transparent: string }) =>
    theme.isDark ? transparent : colorManipulator.alpha(main, 0.06);
  const unsure = theme.visualization.getColorByName(theme.isDark ? 'light-purple' : 'dark-purple');
  return {
    table: css({
      width: '100%',
      borderCollapse: 'separate',
      borderSpacing: 0,
      fontSize: small,
      fontVariantNumeric: 'tabular-nums',
    }),
    corner: css({ ...sticky, top: 0, left: 0, zIndex: 3 }),
    dayHead: css(dayHead),
    todayHead: css({
      ...dayHead,
      color: theme.colors.text.maxContrast,
      fontWeight: theme.typography.fontWeightBold,
      boxShadow: `inset 0 -2px 0 ${theme.colors.primary.border}`,
    }),
    figureHead: css({ ...dayHead, paddingLeft: theme.spacing(2) }),
    lineHead: css({
      ...lineHead,
      maxWidth: 260,
      paddingRight: theme.spacing(1.5),
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      whiteSpace: 'nowrap',
    }),
    // On a phone the days need the room more than the names do.
    narrowLineHead: css({ ...lineHead, minWidth: 92, maxWidth: 112, paddingRight: theme.spacing(1) }),
    twoLines: css({
      display: '-webkit-box',
      WebkitBoxOrient: 'vertical',
      WebkitLineClamp: 2,
      overflow: 'hidden',
      lineHeight: 1.25,
    }),
    customer: css({ fontWeight: theme.typography.fontWeightBold, marginRight: theme.spacing(0.5) }),
    link: css({
      display: 'block',
      maxWidth: 170,
      margin: '0 auto',
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      lineHeight: theme.spacing(3.5),
      color: 'inherit',
      '&:hover': { textDecoration: 'underline' },
    }),
    success: css({ ...cell, color: theme.colors.success.text }),
    warning: css({ ...cell, color: theme.colors.warning.text, background: tint(theme.colors.warning) }),
    error: css({
      ...cell,
      color: theme.colors.error.text,
      background: tint(theme.colors.error),
      fontWeight: 700,
    }),
    info: css({ ...cell, color: theme.colors.info.text, background: tint(theme.colors.info) }),
    unsure: css({ ...cell, color: unsure, border: `1px dashed ${unsure}` }),
    secondary: css({ ...cell, color: theme.colors.text.secondary }),
    figure: css({ width: '1%', paddingLeft: theme.spacing(2), whiteSpace: 'nowrap', lineHeight: 1.25 }),
    figureLink: css({ color: 'inherit', '&:hover': { textDecoration: 'underline' } }),
    quiet: css({ color: theme.colors.text.secondary }),
    strip: css({
      position: 'relative',
      height: theme.spacing(4),
      textAlign: 'center',
      verticalAlign: 'bottom',
      color: theme.colors.text.secondary,
    }),
    bar: css({
      position: 'absolute',
      insetInline: 1,
      bottom: 0,
      background: theme.colors.success.transparent,
    }),
  };
};
