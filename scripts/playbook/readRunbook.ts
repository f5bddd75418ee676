import path from 'node:path';

import type { PlaybookEntry } from '../../src/domain/playbook/PlaybookEntry.ts';
import type { Domain } from './loadDomain.ts';
import type { MaterialFile } from './Material.ts';
import { items, members, text } from '../members.ts';
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

/** What a runbook says of itself; what is left open is empty. */
type Said = Pick<PlaybookEntry, 'title' | 'matchers' | 'customer' | 'severity' | 'owner' | 'reviewedOn' | 'priority'>;

const silence: Said = {
  title: '',
  matchers: [],
  customer: '',
  severity: '',
  owner: '',
  reviewedOn: '',
  priority: 0,
};

function saidInFront(front: Record<string, unknown>, domain: Domain): Said {
  const { title, matchers, customer, severity, owner, reviewed, priority } = front;
  return {
    ...{ title: text(title), matchers: matchersOf(matchers, domain), customer: text(customer) },
    ...{ severity: text(severity), owner: text(owner), priority: domain.priorityOf(priority) },
    reviewedOn: domain.dateOf(text(reviewed).slice(0, 10)),
  };
}

/** The one that says something; the first one where both do. Matchers are those of both. */
const both = (first: Said, second: Said): Said => ({
  title: first.title || second.title,
  matchers: [...first.matchers, ...second.matchers],
  customer: first.customer || second.customer,
  severity: first.severity || second.severity,
  owner: first.owner || second.owner,
  reviewedOn: first.reviewedOn || second.reviewedOn,
  priority: first.priority || second.priority,
});

/** The front matter of a text and what follows it. */
function parted(source: string): { front: Record<string, unknown>; body: string } | { sentence: string } {
  const found = frontMatter.exec(source);
  if (found === null) {
    return { front: {}, body: source };
  }
  const read = readDocuments(found[1] ?? '');
  return 'sentence' in read
    ? { sentence: `Its front matter cannot be read. ${read.sentence}` }
    : { front: members(read.documents[0]), body: source.slice(found[0].length) };
}

/**
 * A runbook in Markdown as an entry. What it says itself counts, in front matter or `playbook:` lines; a file that says
 * nothing is for the alert of its name. Undefined for a file about a folder that says nothing; a sentence where its front
 * matter cannot be read.
 */
export function readRunbook(file: MaterialFile, domain: Domain): PlaybookEntry | { sentence: string } | undefined {
  const read = parted(file.text);
  if ('sentence' in read) {
    return read;
  }
  const lines = domain.readPlaybookLines(read.body);
  const steps = (lines?.rest ?? read.body).trim();
  const stem = path.basename(file.name).replace(/\.[^.]+$/, '');
  const own = { ...silence, ...lines, title: heading.exec(steps)?.[1] ?? stem };
  const { matchers, ...said } = both(saidInFront(read.front, domain), own);
  if (matchers.length === 0 && aboutFolder.test(stem)) {
    return undefined;
  }
  return {
    ...{ id: `file:${file.name}`, source: 'text', steps, links: [], rules: [], place: null },
    ...said,
    matchers: matchers.length > 0 ? matchers : [`alertname=${JSON.stringify(stem)}`],
  };
}
