/** All of HTML that steps may hold, by what it is shown as; whatever else there is, is left out and its text is kept. */
export const SHOWN_AS = {
  p: 'p',
  ul: 'ul',
  ol: 'ol',
  li: 'li',
  blockquote: 'blockquote',
  // Below the panel's and the entry's own titles.
  h1: 'h4',
  h2: 'h5',
  h3: 'h6',
  h4: 'h6',
  h5: 'h6',
  h6: 'h6',
  strong: 'strong',
  b: 'strong',
  em: 'em',
  i: 'em',
  del: 'del',
  s: 'del',
  code: 'code',
  kbd: 'kbd',
  sub: 'sub',
  sup: 'sup',
  br: 'br',
  hr: 'hr',
  table: 'table',
  thead: 'thead',
  tbody: 'tbody',
  tr: 'tr',
  th: 'th',
  td: 'td',
  details: 'details',
  summary: 'summary',
} as const;

export type ShownTag = (typeof SHOWN_AS)[keyof typeof SHOWN_AS];

/** Steps as they are shown: nothing that is not named here can come out of somebody's Markdown. */
export type StepNode =
  | { kind: 'text'; text: string }
  /** A label's value, or its name where the alert has no such label. */
  | { kind: 'label'; text: string; isMissing: boolean }
  | { kind: 'element'; tag: ShownTag; children: StepNode[] }
  /** `href` is safe to follow. */
  | { kind: 'link'; href: string; children: StepNode[] }
  /** A block of code with the text to copy. */
  | { kind: 'code'; text: string; children: StepNode[] }
  /** A line with a box to tick; `id` stays the same while the line says the same. */
  | { kind: 'step'; id: string; label: StepNode[]; below: StepNode[] };
