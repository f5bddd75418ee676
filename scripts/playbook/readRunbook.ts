import path from 'node:path';

import type { Domain, Entry } from './Domain.ts';
import type { MaterialFile } from './Material.ts';
import { items, members, text } from './members.ts';
import { readDocuments } from './readDocuments.ts';

const frontMatter = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;
/** A file of this name is about a folder, not about an alert. */
const aboutFolder = /^(_?index|readme|contributing|changelog|license)$/i;
const heading = /^#{1,6}[ \t]+(\S.*?)[ \t#]*$/m;

/** Matchers as front matter has them: a text, a list of texts, or an object of labels. */
function matchersOf(value: unknown, { splitMatcherSets }: Domain): string[] {
  if (Array.isArray(value)) {
    return items(value).flatMap((set) => splitMatcherSets(text(set)));
  }
  const labels = Object.entries(members(value));
  return labels.length > 0
    ? [labels.map(([name, wanted]) => `${name}=${JSON.stringify(text(wanted))}`).join(', ')]
    : splitMatcherSets(text(value));
}

/** The day of a date as YAML has it, with quotes or without. */
const dayOf = (value: unknown, { dateOf }: Domain): string => dateOf(text(value).slice(0, 10));

/**
 * A runbook in Markdown as an entry. What it says itself counts, in front matter or `playbook:` lines; a file that says
 * nothing is for the alert of its name. Undefined for a file about a folder that says nothing; a sentence where its front
 * matter cannot be read.
 */
export function readRunbook(
  { name, text: source }: MaterialFile,
  domain: Domain
): Entry | { sentence: string } | undefined {
  const front = frontMatter.exec(source);
  const read = front === null ? { documents: [] } : readDocuments(front[1] ?? '');
  if ('sentence' in read) {
    return { sentence: `Its front matter cannot be read. ${read.sentence}` };
  }
  const stated = members(read.documents[0]);
  const body = source.slice(front?.[0].length ?? 0);
  const lines = domain.readPlaybookLines(body);
  const stem = path.basename(name).replace(/\.[^.]+$/, '');
  const said = [...matchersOf(stated['matchers'], domain), ...(lines?.matchers ?? [])];
  if (said.length === 0 && aboutFolder.test(stem)) {
    return undefined;
  }
  const steps = (lines?.rest ?? body).trim();
  return {
    ...{ id: `file:${name}`, source: 'text', steps, links: [], rules: [], place: null },
    title: text(stated['title']) || heading.exec(steps)?.[1] || stem,
    matchers: said.length > 0 ? said : [`alertname=${JSON.stringify(stem)}`],
    customer: text(stated['customer']) || (lines?.customer ?? ''),
    severity: text(stated['severity']) || (lines?.severity ?? ''),
    owner: text(stated['owner']) || (lines?.owner ?? ''),
    priority: stated['priority'] === undefined ? (lines?.priority ?? 0) : domain.priorityOf(stated['priority']),
    reviewedOn: dayOf(stated['reviewed'], domain) || (lines?.reviewedOn ?? ''),
  };
}
