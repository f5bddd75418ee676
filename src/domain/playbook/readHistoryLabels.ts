import type { Labels } from './Labels';

/** Labels read from an entry of Grafana's alert history. */
export interface HistoryLabels {
  labels: Labels;
  /** False where a value may have been parted or joined wrongly. */
  isExact: boolean;
}

/** In the tags of an annotation Grafana writes "_" for ":" and leaves out the spaces around, though neither tabs nor lines. */
const asTag = (text: string): string => text.replaceAll(':', '_').replaceAll(/^ +| +$/g, '');

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A label's name as the text has it, from its tag, where each "_" may have been a ":". */
const nameOf = (tagged: string): string => escaped(tagged).replaceAll('_', '[_:]');

/** Longer ones would take long to take apart. */
const MAX_TEXT = 20_000;
const MAX_TRIES = 20;
const ENDS = [', ', '} - '] as const;

/** Where the next value may end, from a place on; undefined where the text ends before. */
function endFrom(text: string, at: number): number | undefined {
  const found = ENDS.map((end) => text.indexOf(end, at)).filter((index) => index >= 0);
  return found.length === 0 ? undefined : Math.min(...found);
}

/** Where the value ends that a tag has; a value may hold what elsewhere parts two labels. */
function endOfValue(text: string, from: number, tagged: string): number | undefined {
  let end = endFrom(text, from);
  while (end !== undefined && asTag(text.slice(from, end)) !== tagged) {
    end = endFrom(text, end + 1);
  }
  return end;
}

/** Reads the labels of which there are tags; gives how far it came, undefined where text and tags do not agree. */
function withTags(text: string, start: number, tags: ReadonlyArray<readonly [string, string]>) {
  const labels = new Map<string, string>();
  let at = start;
  for (const [tagged, value] of tags) {
    const name = new RegExp(`^${nameOf(tagged)}=`).exec(text.slice(at, at + tagged.length + 1))?.[0];
    if (name === undefined) {
      return undefined;
    }
    const from = at + name.length;
    const end = endOfValue(text, from, value);
    if (end === undefined) {
      return undefined;
    }
    labels.set(name.slice(0, -1), text.slice(from, end));
    at = text.startsWith(', ', end) ? end + 2 : end;
  }
  return { labels, at };
}

/** The rest, for which there is no tag: Grafana leaves tags out when they become too long together. */
function withoutTags(text: string, at: number): Map<string, string> {
  // What follows the labels are numbers with names.
  const end = text.lastIndexOf('} - ');
  const parts = text.slice(at, end < at ? text.length : end).split(/(?:^|, )([\p{L}_][\p{L}\p{N}_.:/-]*)=/u);
  return new Map(
    parts.flatMap((name, index): Array<[string, string]> => (index % 2 === 1 ? [[name, parts[index + 1] ?? '']] : []))
  );
}

const partsOf = (tag: string): readonly [string, string] => {
  const colon = tag.indexOf(':');
  return colon === -1 ? [tag, ''] : [tag.slice(0, colon), tag.slice(colon + 1)];
};

type Tagged = ReadonlyArray<readonly [string, string]>;

/** What a brace may open: the labels from a place on; undefined where they do not agree with the tags. */
function labelsFrom(text: string, at: number, tagged: Tagged): HistoryLabels | undefined {
  const known = withTags(text, at, tagged);
  if (known === undefined) {
    return undefined;
  }
  const isWhole = text.startsWith('} - ', known.at);
  const rest = isWhole ? new Map<string, string>() : withoutTags(text, known.at);
  return { labels: Object.fromEntries([...known.labels, ...rest]), isExact: rest.size === 0 };
}

/** Without tags a title with braces reads like labels; those of the instance say which rule they are of. */
const isSure = ({ labels }: HistoryLabels, tagged: Tagged, title: string): boolean =>
  tagged.length > 0 || labels['alertname'] === title;

/**
 * The exact labels of an instance from an annotation of Grafana's alert history, whose text is
 * `<rule> {<name>=<value>, …} - <values>`, unquoted, and whose tags are `<name>:<value>`, sorted, without colons and at
 * times not all of them. Undefined where the text is another.
 */
export function readHistoryLabels(text: string, tags: readonly string[]): HistoryLabels | undefined {
  if (text.length > MAX_TEXT) {
    return undefined;
  }
  const tagged = tags.map(partsOf);
  const first = tagged[0] === undefined ? '[\\p{L}_][\\p{L}\\p{N}_.:/-]*' : nameOf(tagged[0][0]);
  const likely: HistoryLabels[] = [];
  for (const { index } of text.matchAll(new RegExp(` \\{(?=${first}=)`, 'gu'))) {
    const found = labelsFrom(text, index + 2, tagged);
    if (found !== undefined && isSure(found, tagged, text.slice(0, index))) {
      return found;
    }
    if (found !== undefined && likely.push(found) === MAX_TRIES) {
      break;
    }
  }
  return likely[0] ?? (/ \{\} - /.test(text) ? { labels: {}, isExact: true } : undefined);
}
