import type { ReviewAct } from '../../domain/review/acts/ReviewAct';
import type { Finding } from '../../domain/review/findings/Finding';
import type { OpenedTicket } from '../../domain/review/links/ReviewTicket';

/** All that the store has said of a period so far. */
export interface KnownState {
  cursor: number;
  /** In the order of their numbers. */
  acts: readonly ReviewAct[];
  findings: readonly Finding[];
  opened: readonly OpenedTicket[];
}

export const NOTHING_KNOWN: KnownState = { cursor: 0, acts: [], findings: [], opened: [] };

function withActs(known: readonly ReviewAct[], more: readonly ReviewAct[]): readonly ReviewAct[] {
  const numbers = new Set(known.map(({ number }) => number));
  const fresh = more.filter(({ number }) => !numbers.has(number));
  return fresh.length === 0 ? known : [...known, ...fresh].sort((a, b) => a.number - b.number);
}

/** An answer that was under way while something was decided must not undo it on the screen. */
const newer = (one: Finding, known: Finding | undefined): Finding =>
  known !== undefined && known.last > one.last ? known : one;

function withFindings(known: readonly Finding[], more: readonly Finding[]): readonly Finding[] {
  if (more.length === 0) {
    return known;
  }
  const found = new Map(known.map((finding) => [finding.id, finding]));
  more.forEach((finding) => found.set(finding.id, newer(finding, found.get(finding.id))));
  return [...found.values()];
}

const keyOf = ({ connection, key, fingerprint }: OpenedTicket): string => `${connection}/${key}/${fingerprint}`;

function withOpened(known: readonly OpenedTicket[], more: readonly OpenedTicket[]): readonly OpenedTicket[] {
  const keys = new Set(known.map(keyOf));
  const fresh = more.filter((ticket) => !keys.has(keyOf(ticket)));
  return fresh.length === 0 ? known : [...known, ...fresh];
}

/** Adds what is new. The lists stay the same objects where nothing came, so that nothing is computed anew. */
export function addToState(known: KnownState, more: Partial<KnownState>): KnownState {
  const acts = withActs(known.acts, more.acts ?? []);
  const findings = withFindings(known.findings, more.findings ?? []);
  const opened = withOpened(known.opened, more.opened ?? []);
  const cursor = Math.max(known.cursor, more.cursor ?? 0);
  const isSame = acts === known.acts && findings === known.findings && opened === known.opened;
  return isSame && cursor === known.cursor ? known : { cursor, acts, findings, opened };
}
