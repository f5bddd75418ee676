import { listsBy } from '../../domain/listsBy';
import { useDeferredValue, useMemo } from 'react';
import { currentPerson } from '../../api/grafana/currentPerson';
import { currentUser } from '../../api/grafana/currentUser';
import type { ReviewSpan } from '../../api/review/ReviewSpan';
import { actsInPlace } from '../../domain/review/acts/actsInPlace';
import type { DeedKind } from '../../domain/review/acts/ReviewAct';
import type { PlaybookIndex } from '../../domain/playbook/PlaybookIndex';
import type { PlaybookMatch } from '../../domain/playbook/PlaybookMatch';
import type { Episode } from '../../domain/review/episodes/Episode';
import { groupEpisodes } from '../../domain/review/episodes/groupEpisodes';
import { itemsOf } from '../../domain/review/items/itemsOf';
import { ownersOf } from '../../domain/review/items/ownersOf';
import { linksOf } from '../../domain/review/links/linksOf';
import type { ReviewMaterial } from '../../domain/review/ReviewMaterial';
import type { Customer } from '../../domain/status/Customer';
import { entryMatches, pinsOf } from './entryMatches';
import { isWhole } from './isWhole';
import { NOTHING_KNOWN } from './KnownState';
import { readSpan } from './readSpan';
import type { ReviewInUse } from './ReviewInUse';
import type { SourceState } from './SourceState';
import { useActs } from './useActs';
import { useActsOf } from './useActsOf';
import { useEpisodeMatches } from './useEpisodeMatches';
import { useEpisodes } from './useEpisodes';
import { useNow } from './useNow';
import { useReviewSources } from './useReviewSources';
import { useRuleCoverage } from './useRuleCoverage';
import { useSame } from './useSame';
import { withDashboards } from './withDashboards';
import { withOpenedTickets } from './withOpenedTickets';
import { withWaiting } from './withWaiting';

const MINUTE_MS = 60_000;

const CLOSING: readonly DeedKind[] = ['close', 'reopen'];
const GROUPING: readonly DeedKind[] = ['split', 'merge'];
/** What is written may name a ticket. */
const LINKING: readonly DeedKind[] = ['link', 'unlink', 'note', 'ack', 'close', 'feedback'];
const NONE: readonly never[] = [];
const NOTHING_FOUND: ReadonlyMap<string, PlaybookMatch> = new Map();

export interface ReviewAsked extends ReviewSpan {
  /** In which times are written: the customer's, IANA. */
  zone: string;
  /** All that the reader may see. */
  customers: readonly Customer[];
}

/** What is a customer's of a list; all of it where none is chosen. */
const ofCustomer = <One extends { customer: string }>(list: readonly One[], customer: string): readonly One[] =>
  customer === '' ? list : list.filter((one) => one.customer === customer);

/** What is a customer's, and what is nobody's: it may be his. */
const ofCustomerOrNobody = (episodes: readonly Episode[], customer: string): readonly Episode[] =>
  customer === '' ? episodes : episodes.filter((one) => one.customer === customer || one.customer === '');

const isAllThere = (states: readonly SourceState[]): boolean =>
  states.every(({ isThere, error }) => isThere || error !== null);

/** Whether the episodes have been held against the playbook, if both are there; `outcome` is what came of it. */
const isMatched = (
  episodes: readonly Episode[] | undefined,
  index: PlaybookIndex | undefined,
  outcome: unknown
): boolean => episodes === undefined || index === undefined || (outcome !== undefined && outcome !== null);

/** The history is there for a reader once its episodes are made: until then nobody may take "none" for an answer. */
const untilMade = (states: readonly SourceState[], episodes: readonly Episode[] | undefined): readonly SourceState[] =>
  episodes === undefined
    ? states.map((one) => (one.id === 'history' ? { ...one, isThere: false, isWhole: false } : one))
    : states;

/** The rows of a list that may be missing. */
const rowsOf = <Row>(source: { rows: readonly Row[] } | undefined): readonly Row[] => source?.rows ?? NONE;

/**
 * A period under review, from all its sources as far as they are there. What is costly is made once and again only where
 * something of it has changed; what is not known yet is empty, and `states` and `isComplete` tell which that is.
 */
export function useReviewMaterial(uid: string, asked: ReviewAsked): ReviewInUse {
  const { customer, from, to, zone, customers } = asked;
  const read = readSpan({ customer, from, to });
  const readFrom = read.from;
  const sources = useReviewSources(uid, read);
  const { who, state = NOTHING_KNOWN, rules, index } = sources;
  const acts = useActs(uid, who, currentUser().isEditor);
  const now = useNow(MINUTE_MS);

  const { episodes: everybodys, unread, silenceError } = useEpisodes(uid, sources, customers);
  const tickets = rowsOf(sources.tickets);
  const [checkRows, drawnRows] = [rowsOf(sources.checks), rowsOf(sources.annotations)];
  const owners = useMemo(
    () => ownersOf({ episodes: everybodys ?? NONE, tickets, checks: checkRows, annotations: drawnRows, customers }),
    [everybodys, tickets, checkRows, drawnRows, customers]
  );
  const kept = useMemo(() => actsInPlace(state.acts, owners), [state.acts, owners]);
  const allActs = useMemo(() => withWaiting(kept, acts.waiting, currentPerson()), [kept, acts.waiting]);
  const byItem = useMemo(() => listsBy(allActs, ({ item }) => item), [allActs]);
  const [grouping, linking, closings] = [
    useActsOf(allActs, GROUPING),
    useActsOf(allActs, LINKING),
    useActsOf(allActs, CLOSING),
  ];
  const states = useMemo(() => untilMade(sources.states, everybodys), [sources.states, everybodys]);
  const episodes = useMemo(
    () => (everybodys === undefined ? undefined : ofCustomerOrNobody(everybodys, customer)),
    [everybodys, customer]
  );
  const chosen = useMemo(() => pinsOf(byItem), [byItem]);
  const pins = useSame(chosen, JSON.stringify([...chosen]));
  const { found, error: matchError } = useEpisodeMatches(uid, episodes, index, rules, pins);
  // It reads far more than the rest, and nothing waits for it.
  const { coverage, isSettled: isCovered } = useRuleCoverage(uid, index, found !== undefined);

  const groups = useMemo(() => groupEpisodes(episodes ?? NONE, grouping), [episodes, grouping]);
  const checks = useMemo(() => withOpenedTickets(checkRows, state.opened), [checkRows, state.opened]);
  const annotations = useMemo(() => withDashboards(drawnRows, index?.titles), [drawnRows, index?.titles]);
  // Until when it is known what fired; what was asked a moment later reaches as far.
  const readTo = sources.history?.to ?? to;
  const historyFrom = sources.history?.beginsAt ?? readFrom;
  // Made in a piece of its own, a moment after the groups: it takes as long as all the rest.
  const linkable = useDeferredValue(groups);
  const links = useMemo(
    () => linksOf({ groups: linkable, tickets, acts: linking, opened: state.opened, rules }),
    [linkable, tickets, linking, state.opened, rules]
  );
  const matches = useMemo(() => entryMatches(episodes ?? NONE, byItem, found), [episodes, byItem, found]);
  const isComplete = useMemo(
    () => ({
      history: isWhole(states, 'history', 'rules', 'state') && unread === 0 && silenceError === null,
      tickets: isWhole(states, 'tickets', 'state'),
      checks: isWhole(states, 'checks', 'state'),
      annotations: isWhole(states, 'annotations'),
    }),
    [states, unread, silenceError]
  );
  const material = useMemo(
    (): ReviewMaterial => ({
      ...{ from, to, now, zone, customer, groups, tickets, checks, annotations, links, matches, isComplete },
      ...{ readFrom, readTo, historyFrom, customers },
      ...{ acts: allActs, entries: index?.entries ?? NONE, rules: rules ?? NONE, coverage },
      findings: ofCustomer(state.findings, customer),
    }),
    // prettier-ignore
    [
      from, to, now, zone, customer, groups, tickets, checks, annotations, links, matches, isComplete, readFrom, readTo,
      historyFrom, customers, allActs, index, rules, coverage, state.findings,
    ]
  );
  const items = useMemo(
    () => itemsOf({ groups, tickets, checks, annotations, links, acts: closings, customers }, { customer, from, to }),
    [groups, tickets, checks, annotations, links, closings, customers, customer, from, to]
  );
  const isSettled = [isAllThere(states), isMatched(everybodys, index, found ?? matchError), isCovered].every(Boolean);
  const { live, progress } = sources;
  return useMemo(
    () => ({
      ...{ uid, who, customers, material, items, acts, states, isSettled, index, progress },
      found: found ?? NOTHING_FOUND,
      live: live?.alerts ?? NONE,
    }),
    [uid, who, customers, material, items, acts, states, isSettled, index, progress, found, live]
  );
}
