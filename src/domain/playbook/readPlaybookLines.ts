import { wordOf } from './hostileJson';
import { ENTRY_LIMITS } from './PlaybookEntry';
import { dateOf, priorityOf } from './PlaybookOptions';
import { keptSets } from './splitMatcherSets';
import { undecorated, type TextMode } from './undecorated';

/** What the `playbook:` lines of a text say. */
export interface PlaybookLines {
  /** One set a line. */
  matchers: string[];
  customer: string;
  severity: string;
  owner: string;
  reviewedOn: string;
  priority: number;
  /** The text without those lines. */
  rest: string;
}

/** Longer lines hold no matchers that could be kept. */
const MAX_LINE = ENTRY_LIMITS.matcherSet + 500;
/** Of a longer text only the beginning is read. */
const MAX_TEXT = 4 * ENTRY_LIMITS.steps;
const FACTS = ['customer', 'severity', 'owner', 'reviewed', 'priority'] as const;
type Fact = (typeof FACTS)[number];

const FENCE = /^[\s>]*(`{3,}|~{3,})/;

/** "name: value", whatever stands around it; undefined for any other line. */
function readLine(line: string, mode: TextMode): { name: string; value: string } | undefined {
  if (line.length > MAX_LINE) {
    return undefined;
  }
  const text = undecorated(line, mode);
  const colon = text.indexOf(':');
  return colon < 1
    ? undefined
    : { name: text.slice(0, colon).trim().toLowerCase(), value: uncoded(text.slice(colon + 1).trim()) };
}

/** Without the backticks in which Markdown sets code. */
function uncoded(value: string): string {
  const [, ticks = '', inside = ''] = /^(`+)(.*)$/.exec(value) ?? [];
  return ticks !== '' && inside.endsWith(ticks) ? inside.slice(0, -ticks.length).trim() : value;
}

/** Ansible and prose have "playbook:" too; matchers have a brace or an operator. */
const looksLikeMatchers = (value: string): boolean => /[{=~]/.test(value);

const isFact = (name: string): name is Fact => FACTS.some((fact) => fact === name);

/** The lines of a text, which of them an author has set as code, and what they say. */
class Reader {
  readonly matchers: string[] = [];
  readonly facts = new Map<Fact, string>();
  readonly rest: string[] = [];
  private readonly mode: TextMode;
  private fence = '';
  private isAfterMatchers = false;

  constructor(mode: TextMode) {
    this.mode = mode;
  }

  take(line: string): void {
    const read = this.isCode(line) ? undefined : readLine(line, this.mode);
    if (read?.name === 'playbook' && looksLikeMatchers(read.value)) {
      this.matchers.push(read.value);
      this.isAfterMatchers = true;
    } else if (this.isAfterMatchers && read !== undefined && isFact(read.name)) {
      this.facts.set(read.name, this.facts.get(read.name) ?? read.value);
    } else {
      this.isAfterMatchers = false;
      this.rest.push(line);
    }
  }

  /** An example in a code block is no entry. */
  private isCode(line: string): boolean {
    const fence = this.mode === 'markdown' ? (FENCE.exec(line.slice(0, MAX_LINE))?.[1] ?? '') : '';
    if (this.fence === '') {
      this.fence = fence;
    } else if (fence.startsWith(this.fence)) {
      this.fence = '';
      return true;
    }
    return this.fence !== '';
  }
}

/** Reads what a text says about the alerts that it is for; undefined where it says nothing. Never throws. */
export function readPlaybookLines(text: string, mode: TextMode = 'markdown'): PlaybookLines | undefined {
  const reader = new Reader(mode);
  text
    .slice(0, MAX_TEXT)
    .split(/\r\n|\r|\n/)
    .forEach((line) => reader.take(line));
  if (reader.matchers.length === 0) {
    return undefined;
  }
  const fact = (name: Fact): string => wordOf(reader.facts.get(name) ?? '');
  return {
    matchers: keptSets(reader.matchers),
    customer: fact('customer'),
    severity: fact('severity'),
    owner: fact('owner'),
    reviewedOn: dateOf(fact('reviewed')),
    priority: priorityOf(fact('priority')),
    rest: reader.rest.join('\n').trim(),
  };
}
