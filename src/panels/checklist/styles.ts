import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';

/** Below this width of the panel a check is a card. */
export const NARROW = 560;

/** The list's own look; one set for all rows, as there may be very many. */
export const getChecklistStyles = (theme: GrafanaTheme2) => {
  const line = `1px solid ${theme.colors.border.weak}`;
  const focus = {
    outline: `2px solid ${theme.colors.primary.main}`,
    outlineOffset: -2,
  };
  return {
    box: css({ display: 'flex', flexDirection: 'column', minHeight: 0, flex: '1 1 0', height: '100%' }),
    // Under a thumb: everything that is pressed is high, what records is as wide as the card and comes last.
    touch: css({
      '--buttons-last': '1',
      '--buttons-wide': '100%',
      '& form button, & [role="group"] button': { minHeight: 44, flex: '1 1 40%', justifyContent: 'center' },
      '& form button[type="submit"]': { flexBasis: '100%' },
      '& [role="radiogroup"]': { width: '100%' },
      '& [role="radiogroup"] > *': { flex: '1 1 auto' },
      '& [role="radiogroup"] label': { minHeight: 40, justifyContent: 'center' },
      // Below 16 pixels a phone zooms into the field.
      '& input, & textarea': { minHeight: 44, fontSize: 16 },
      '& kbd': { display: 'none' },
    }),
    scroll: css({ flex: '1 1 0', minHeight: 0, overflowY: 'auto', overflowX: 'hidden' }),
    row: css({
      position: 'relative',
      display: 'grid',
      gridTemplateColumns: '132px minmax(120px, 1.5fr) 44px 52px minmax(80px, 1.3fr) minmax(60px, 0.35fr)',
      alignItems: 'center',
      columnGap: theme.spacing(1),
      minHeight: 36,
      padding: theme.spacing(0.25, 1),
      borderBottom: line,
      cursor: 'default',
      // Rows that are not on the screen cost nothing, however many there are.
      contentVisibility: 'auto',
      containIntrinsicSize: 'auto 36px',
      // What takes the focus is not to lie below the line of its round.
      scrollMarginTop: 48,
      scrollMarginBottom: 8,
      // Not the theme's own colour for this, on which quiet words are too hard to read.
      '&:hover': { background: theme.colors.background.secondary },
      '&:focus': { outline: 'none' },
      '&:focus-visible': focus,
    }),
    compact: css({ minHeight: 28, fontSize: theme.typography.bodySmall.fontSize, containIntrinsicSize: 'auto 28px' }),
    active: css({
      background: theme.colors.background.secondary,
      boxShadow: `inset 3px 0 0 ${theme.colors.primary.border}`,
    }),
    selected: css({ background: theme.colors.primary.transparent }),
    card: css({
      gridTemplateColumns: '1fr auto auto',
      rowGap: theme.spacing(0.75),
      padding: theme.spacing(1.25),
      margin: theme.spacing(0, 0, 1),
      border: line,
      borderRadius: theme.shape.radius.default,
      background: theme.colors.background.secondary,
      containIntrinsicSize: 'auto 96px',
      '& > :empty': { display: 'none' },
    }),
    cardWide: css({ gridColumn: '1 / -1' }),
    // How and when stand in the corner, beside the state.
    cardHow: css({ gridColumn: 2, gridRow: 1, justifySelf: 'end' }),
    cardTime: css({ gridColumn: 3, gridRow: 1 }),
    text: css({ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', minWidth: 0 }),
    whole: css({ overflowWrap: 'anywhere', minWidth: 0 }),
    quiet: css({ color: theme.colors.text.secondary }),
    // The badges stay when the title is cut.
    titleCell: css({ display: 'flex', alignItems: 'center', minWidth: 0 }),
    title: css({ fontWeight: theme.typography.fontWeightMedium }),
    badge: css({
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(0.5),
      marginLeft: theme.spacing(1),
      flex: 'none',
      padding: theme.spacing(0, 0.75),
      border: `1px solid ${theme.colors.border.strong}`,
      borderRadius: theme.shape.radius.pill,
      fontSize: theme.typography.bodySmall.fontSize,
      fontWeight: theme.typography.fontWeightRegular,
      whiteSpace: 'nowrap',
    }),
    acts: css({
      display: 'flex',
      gap: theme.spacing(0.5),
      justifyContent: 'flex-end',
      alignItems: 'center',
      minWidth: 0,
    }),
    // Above what was found, which is in the details too, so that no column has to be kept free for them.
    actsShown: css({
      position: 'absolute',
      // Within the frame that shows the focus.
      right: 2,
      top: 2,
      bottom: 2,
      padding: theme.spacing(0, 1),
      background: theme.colors.background.secondary,
    }),
    cardActs: css({ display: 'grid', gridAutoColumns: '1fr', gridAutoFlow: 'column', gap: theme.spacing(1) }),
    button: css({
      border: `1px solid ${theme.colors.border.strong}`,
      borderRadius: theme.shape.radius.default,
      background: theme.colors.background.primary,
      color: theme.colors.text.primary,
      padding: theme.spacing(0.25, 1),
      fontSize: theme.typography.bodySmall.fontSize,
      whiteSpace: 'nowrap',
      '&:hover': { background: theme.colors.action.hover },
      '&:focus-visible': { ...focus, outlineOffset: 1 },
    }),
    bigButton: css({ minHeight: 44, fontSize: theme.typography.body.fontSize }),
    key: css({
      marginLeft: theme.spacing(0.75),
      padding: theme.spacing(0, 0.5),
      border: `1px solid ${theme.colors.border.medium}`,
      borderRadius: theme.shape.radius.sm,
      fontFamily: theme.typography.fontFamilyMonospace,
      fontSize: theme.typography.bodySmall.fontSize,
      color: theme.colors.text.secondary,
    }),
    below: css({
      padding: theme.spacing(1, 1.5, 1.5),
      borderBottom: line,
      borderLeft: `3px solid ${theme.colors.primary.border}`,
      background: theme.colors.background.secondary,
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(1.5),
      minWidth: 0,
      // Names of queues and jobs have no spaces.
      '& code': { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
      '& pre': { overflowX: 'auto' },
    }),
    header: css({
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      columnGap: theme.spacing(2),
      rowGap: theme.spacing(0.25),
      padding: theme.spacing(0.75, 1),
      borderBottom: `1px solid ${theme.colors.border.medium}`,
      background: theme.colors.background.secondary,
      position: 'sticky',
      top: 0,
      zIndex: 1,
    }),
    // As a part of the card above it.
    belowCard: css({
      margin: theme.spacing(-1, 0, 1),
      border: line,
      borderTop: 'none',
      borderLeft: `3px solid ${theme.colors.primary.border}`,
    }),
    cardHeader: css({ position: 'static', marginBottom: theme.spacing(1) }),
    heading: css({
      margin: 0,
      fontWeight: theme.typography.fontWeightMedium,
      fontSize: theme.typography.h6.fontSize,
      minWidth: 0,
      overflowWrap: 'anywhere',
    }),
    fold: css({
      border: 'none',
      background: 'none',
      padding: 0,
      color: 'inherit',
      textAlign: 'left',
      '&:hover': { textDecoration: 'underline' },
      '&:focus-visible': { ...focus, outlineOffset: 2 },
    }),
    footer: css({
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 2),
      padding: theme.spacing(0.75, 1, 0),
      borderTop: `1px solid ${theme.colors.border.medium}`,
      color: theme.colors.text.secondary,
      fontSize: theme.typography.bodySmall.fontSize,
    }),
    column: css({ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: theme.spacing(1) }),
    form: css({ display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: theme.spacing(1, 1.5) }),
    formButtons: css({
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(1),
      order: 'var(--buttons-last, 0)',
      flexBasis: 'var(--buttons-wide, auto)',
    }),
    formBreak: css({ flex: '1 0 100%' }),
    list: css({ listStyle: 'none', margin: 0, padding: 0 }),
    struck: css({ textDecoration: 'line-through', color: theme.colors.text.secondary }),
    link: css({
      color: theme.colors.text.link,
      '& + &': { marginLeft: theme.spacing(1) },
      '&:hover': { textDecoration: 'underline' },
    }),
  };
};
