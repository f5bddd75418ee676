import { css } from '@emotion/css';
import { colorManipulator, type GrafanaTheme2 } from '@grafana/data';
import type { Sign } from '../../domain/vocabulary/Sign';
import { toneColor } from '../toneColor';

/** How high one row of a lane is, in pixels. */
export const ROW_PX = 26;
/** How wide the titles beside the lanes are. */
export const TITLES_PX = 144;
/** Below this width titles stand above their lanes. */
export const NARROW_PX = 600;

const tone = (theme: GrafanaTheme2, name: Sign['tone']) => {
  const color = toneColor(theme, name);
  // A grey on itself would be hard to read.
  const strength = theme.isDark && name !== 'secondary' ? 0.14 : 0.08;
  return css({
    '& > button': { color, borderColor: colorManipulator.alpha(color, 0.6) },
    // Solid, so that what lies below does not shine through where one is drawn above another.
    '& > button::before': { background: colorManipulator.alpha(color, strength) },
  });
};

/** The look of a timeline, made once for its thousands of items. */
export const getTimelineStyles = (theme: GrafanaTheme2) => ({
  timeline: css({ position: 'relative', minWidth: 0 }),
  axis: css({
    position: 'relative',
    height: 22,
    overflow: 'hidden',
    borderBottom: `1px solid ${theme.colors.border.medium}`,
  }),
  tick: css({
    position: 'absolute',
    top: 0,
    bottom: 0,
    paddingLeft: theme.spacing(0.5),
    borderLeft: `1px solid ${theme.colors.border.medium}`,
    color: theme.colors.text.secondary,
    fontSize: theme.typography.bodySmall.fontSize,
    whiteSpace: 'nowrap',
  }),
  hour: css({ borderLeftStyle: 'dotted' }),
  lines: css({ position: 'absolute', inset: 0, pointerEvents: 'none', overflow: 'hidden' }),
  line: css({ position: 'absolute', top: 0, bottom: 0, borderLeft: `1px solid ${theme.colors.border.weak}` }),
  lane: css({
    display: 'grid',
    borderBottom: `1px solid ${theme.colors.border.weak}`,
    // What happens in one lane moves nothing elsewhere.
    contain: 'layout style',
  }),
  title: css({
    padding: theme.spacing(0.5, 1, 0.5, 0),
    fontSize: theme.typography.bodySmall.fontSize,
    fontWeight: theme.typography.fontWeightMedium,
    overflowWrap: 'anywhere',
  }),
  track: css({ position: 'relative', margin: theme.spacing(0.25, 0) }),
  none: css({
    position: 'absolute',
    paddingLeft: theme.spacing(0.5),
    lineHeight: `${ROW_PX}px`,
    color: theme.colors.text.secondary,
    fontSize: theme.typography.bodySmall.fontSize,
  }),
  list: css({ listStyle: 'none', margin: 0, padding: 0 }),
  item: css({
    position: 'absolute',
    height: ROW_PX - 2,
    paddingRight: 1,
    '& > button': {
      position: 'relative',
      isolation: 'isolate',
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(0.5),
      width: '100%',
      height: '100%',
      padding: 0,
      border: '1px solid',
      borderRadius: theme.shape.radius.default,
      background: theme.colors.background.primary,
      fontSize: theme.typography.bodySmall.fontSize,
      fontWeight: theme.typography.fontWeightBold,
      overflow: 'hidden',
      whiteSpace: 'nowrap',
      cursor: 'pointer',
    },
    '& > button::before': { content: '""', position: 'absolute', inset: 0, zIndex: -1 },
    '& > button:hover': { borderColor: 'currentcolor' },
    '& > button:focus-visible, & > button[aria-current="true"]': {
      outline: `2px solid ${theme.colors.primary.border}`,
      outlineOffset: 0,
      boxShadow: 'none',
    },
    '&:focus-within': { zIndex: 1 },
  }),
  mark: css({ '& > button': { justifyContent: 'center' } }),
  count: css({ '& > button': { fontWeight: theme.typography.fontWeightMedium, letterSpacing: '-0.02em' } }),
  bar: css({ '& > button': { paddingLeft: theme.spacing(0.75) } }),
  cutLeft: css({ '& > button': { borderLeftStyle: 'none', borderTopLeftRadius: 0, borderBottomLeftRadius: 0 } }),
  cutRight: css({ '& > button': { borderRightStyle: 'none', borderTopRightRadius: 0, borderBottomRightRadius: 0 } }),
  label: css({
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    color: theme.colors.text.primary,
    fontWeight: theme.typography.fontWeightRegular,
  }),
  success: tone(theme, 'success'),
  warning: tone(theme, 'warning'),
  error: tone(theme, 'error'),
  info: tone(theme, 'info'),
  unsure: tone(theme, 'unsure'),
  secondary: tone(theme, 'secondary'),
  // Below the tones, some of which they take back.
  // One of many at a place is there for the keyboard and for those who hear it; it shows while it has the focus.
  // Painting nothing it costs nothing; made transparent, each of thousands would be a layer of its own.
  folded: css({
    pointerEvents: 'none',
    '&:not(:focus-within) > button': {
      position: 'static',
      isolation: 'auto',
      overflow: 'visible',
      border: 'none',
      borderRadius: 0,
      background: 'none',
      fontSize: 0,
      '&::before': { display: 'none' },
    },
  }),
  muted: css({
    '& > button': {
      color: theme.colors.text.secondary,
      borderStyle: 'dashed',
      borderColor: theme.colors.border.medium,
    },
    '& > button::before': { background: 'none' },
  }),
  more: css({
    '& > button': { borderStyle: 'none', background: 'transparent' },
    '& > button::before': { background: 'none' },
  }),
  chosen: css({ zIndex: 1 }),
  holdsChosen: css({ '& > button': { outline: `2px solid ${theme.colors.primary.border}` } }),
});

export type TimelineStyles = ReturnType<typeof getTimelineStyles>;
