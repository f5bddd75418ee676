import type { Figure } from '../figures/Figure';
import type { Finding } from '../findings/Finding';
import { groupItems } from '../acts/actsAbout';
import { closedOf } from '../acts/closedOf';
import { reviewFacts, type ReviewFacts } from '../findings/reviewFacts';
import { historyBegins } from '../historyBegins';
import type { ReviewItem } from '../items/ReviewItem';
import type { ReviewMaterial, ReviewSource } from '../ReviewMaterial';
import type { ReviewSnapshot, SnapshotFinding, SnapshotItem } from './Snapshot';

/** What is frozen: what the page shows at the moment of closing. */
export interface ReviewParts {
  material: ReviewMaterial;
  /** Those of the period, in the order in which they are shown. */
  items: readonly ReviewItem[];
  figures: readonly Figure[];
  /** As they stand, with what was decided. */
  findings: readonly Finding[];
  /** How many were left out by the cap. */
  left: number;
  /** The customer's name; '' for all of them. */
  customerName: string;
  title: string;
}

const NO_EPISODE = {
  ...{ severity: '', firings: 0, isFlapping: false, isSilenced: false, isMonitoring: false, symptoms: 0 },
  ...{ acknowledged: null, tickets: [], entry: '', feedback: '' as const },
};

function ofEpisode(facts: ReviewFacts, item: Extract<ReviewItem, { kind: 'episode' }>) {
  const { group } = item;
  const { cause, symptoms } = group;
  const entry = facts.entryOf(group) ?? '';
  return {
    ...{ severity: cause.severity, firings: cause.firings, isFlapping: cause.isFlapping, isSilenced: cause.isSilenced },
    ...{ isMonitoring: cause.kind === 'monitoring', symptoms: symptoms.length },
    acknowledged: facts.acknowledgedAt(group),
    tickets: facts.ticketsOf(group).map(({ connection, key }) => ({ connection, key })),
    entry: facts.material.entries.find(({ id }) => id === entry)?.title || entry,
    feedback: facts.feedbackOf(...groupItems(group))?.verdict ?? ('' as const),
  };
}

const isClosed = (facts: ReviewFacts, { id }: ReviewItem): boolean => closedOf(facts.actsOf(id), id) !== undefined;

/** What only items of its kind have. Of the ticket that was named with a check only the key is known. */
function ofKind(facts: ReviewFacts, item: ReviewItem): Partial<SnapshotItem> {
  switch (item.kind) {
    case 'episode':
      return ofEpisode(facts, item);
    case 'ticket':
      return { tickets: [{ connection: item.ticket.connection, key: item.ticket.key }] };
    case 'check':
      return { tickets: item.check.ticket === '' ? [] : [{ connection: '', key: item.check.ticket }] };
    case 'annotation':
      return {};
  }
}

const snapshotItem = (facts: ReviewFacts, item: ReviewItem): SnapshotItem => ({
  ...{ id: item.id, kind: item.kind, customer: item.customer, service: item.service, title: item.title },
  ...{ from: item.from, to: item.to },
  ...NO_EPISODE,
  ...ofKind(facts, item),
  isClosed: isClosed(facts, item),
});

/** What was said with the last decision: its reason or note. */
function lastNote({ history }: Finding): string {
  for (const { decision } of [...history].reverse()) {
    if ('reason' in decision) {
      return decision.reason;
    }
    if ('note' in decision) {
      return decision.note;
    }
  }
  return '';
}

const snapshotFinding = (finding: Finding): SnapshotFinding => ({
  ...{ id: finding.id, pattern: finding.pattern, rule: finding.rule, reason: finding.reason },
  ...{ customer: finding.customer, title: finding.title, state: finding.state, owner: finding.owner },
  ...{ due: finding.due, isOverdue: finding.isOverdue, ticket: finding.ticket, note: lastNote(finding) },
  evidence: finding.evidence,
});

const SOURCES: readonly ReviewSource[] = ['history', 'tickets', 'checks', 'annotations'];

/** Decisions and figures as they are now, as plain data that nothing changes later. */
export function reviewSnapshot({ material, items, figures, findings, left, ...about }: ReviewParts): ReviewSnapshot {
  const facts = reviewFacts(material);
  const ids = [
    ...new Set([...items.map(({ id }) => id), ...figures.flatMap(({ of, items: some }) => [...of, ...some])]),
  ];
  const places = new Map(ids.map((id, place) => [id, place]));
  const placesOf = (some: readonly string[]): number[] => some.map((id) => places.get(id) ?? -1);
  return {
    schema: 1,
    ...{ customer: material.customer, customerName: about.customerName, title: about.title },
    ...{ from: material.from, to: material.to, zone: material.zone, made: material.now },
    ...{ missing: SOURCES.filter((source) => !material.isComplete[source]), readFrom: material.readFrom },
    ...(historyBegins(material) > material.readFrom ? { historyFrom: historyBegins(material) } : {}),
    ids,
    items: items.map((item) => snapshotItem(facts, item)),
    figures: figures.map(({ id, value, n, unknown, of, items: some }) => ({
      ...{ id, value, n, unknown, of: placesOf(of), items: placesOf(some) },
    })),
    findings: findings.map(snapshotFinding),
    left,
  };
}
