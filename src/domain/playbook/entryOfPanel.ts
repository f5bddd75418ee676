import { member, textOf, wordOf } from './hostileJson';
import { entryId } from './entryId';
import { ENTRY_LIMITS, type EntryPlace, type PlaybookEntry } from './PlaybookEntry';
import { PLAYBOOK_PANEL_ID, readPlaybookOptions } from './PlaybookOptions';
import type { Pointing } from './Pointed';
import type { FoundPanel } from './readPanels';
import { readPlaybookLines, type PlaybookLines } from './readPlaybookLines';
import { keptSets } from './splitMatcherSets';
import type { TextMode } from './undecorated';

/** What is known of a panel beside itself. */
export interface PanelSurroundings {
  /** Its own place. */
  place: EntryPlace;
  /** Whether its dashboard carries the tag `playbook`. */
  isTagged: boolean;
  pointing: Pointing;
  /** What its dashboard says of itself, without lines for matching. */
  dashboardText: string;
}

/** A text with the lines about matching taken out of it, and what they say. */
interface ReadText {
  text: string;
  lines: PlaybookLines | undefined;
}

const TEXT_PANEL = 'text';

function readText(text: string, mode: TextMode): ReadText {
  const lines = readPlaybookLines(text, mode);
  return { text: lines?.rest ?? text.trim(), lines };
}

/** As Markdown: what is code stays it. */
function asMarkdown(text: string, mode: TextMode): string {
  if (mode !== 'code' || text === '') {
    return text;
  }
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(Math.min(longest, 1_000) + 1);
  return `${fence}\n${text}\n${fence}`;
}

const modeOf = (options: unknown): TextMode => {
  const mode = member(options, 'mode');
  return mode === 'html' || mode === 'code' ? mode : 'markdown';
};

function contentOf({ type, options }: FoundPanel): ReadText {
  if (type !== TEXT_PANEL) {
    return { text: '', lines: undefined };
  }
  const mode = modeOf(options);
  const { text, lines } = readText(textOf(member(options, 'content'), 4 * ENTRY_LIMITS.steps), mode);
  return { text: asMarkdown(text, mode), lines };
}

const headingOf = (text: string): string => wordOf(/^#{1,6}[ \t]+(\S.*)$/m.exec(text)?.[1], ENTRY_LIMITS.title);

/** What the lines of a text say, as parts of an entry. */
export function saidBy(lines: PlaybookLines | undefined) {
  const { matchers = [], customer = '', severity = '', owner = '', reviewedOn = '', priority = 0 } = lines ?? {};
  return { matchers, customer, severity, owner, reviewedOn, priority, rules: [] };
}

function ofOptions(panel: FoundPanel, { place }: PanelSurroundings): PlaybookEntry {
  const { title, matchers, ...said } = readPlaybookOptions(panel.options);
  const inDescription = readPlaybookLines(panel.description)?.matchers ?? [];
  return {
    id: entryId.panel(place.dashboardUid, panel.id),
    source: 'panel',
    ...said,
    title: title || panel.title || place.dashboardTitle,
    matchers: keptSets([...matchers, ...inDescription]),
    place,
  };
}

function sourceOf(panel: FoundPanel, read: ReadText, around: PanelSurroundings): 'text' | 'pointed' | undefined {
  const isReference = around.isTagged && panel.type === TEXT_PANEL && panel.title !== '';
  if (read.lines !== undefined || isReference) {
    return 'text';
  }
  // A graph that a rule watches tells nobody what to do, unless somebody has written it down there.
  const tells = around.pointing === 'runbook' || (around.pointing === 'linked' && read.text !== '');
  return tells ? 'pointed' : undefined;
}

/** The entry that a panel is; undefined where it is none. */
export function entryOfPanel(panel: FoundPanel, around: PanelSurroundings): PlaybookEntry | undefined {
  if (panel.type === PLAYBOOK_PANEL_ID) {
    return ofOptions(panel, around);
  }
  const content = contentOf(panel);
  const description = readText(panel.description, 'markdown');
  const read: ReadText = {
    text: content.text || description.text || (around.pointing === '' ? '' : around.dashboardText),
    lines: content.lines ?? description.lines,
  };
  const source = sourceOf(panel, read, around);
  if (source === undefined) {
    return undefined;
  }
  const steps = textOf(read.text, ENTRY_LIMITS.steps);
  return {
    id: entryId.panel(around.place.dashboardUid, panel.id),
    source,
    title: panel.title || headingOf(steps) || around.place.dashboardTitle,
    ...saidBy(read.lines),
    steps,
    links: [],
    place: around.place,
  };
}
