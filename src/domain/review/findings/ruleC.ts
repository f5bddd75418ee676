import { listsBy } from '../../listsBy';
import type { ReviewAct } from '../acts/ReviewAct';
import type { EpisodeGroup } from '../episodes/Episode';
import type { ReviewTicket } from '../links/ReviewTicket';
import { itemIds } from './itemIds';
import type { Occurrence } from './Occurrence';
import { patternOf } from './patternOf';
import { plainLine, quotedLine } from './plainLine';
import { groupItems } from '../acts/actsAbout';
import type { Look, ReviewFacts } from './reviewFacts';
import { alertName, alertSubject, alertText, ruleKey, ticketSubject, ticketText } from './subjects';
import { isIncident, isWorkaround } from './ticketKinds';
import { titleWords } from './titleWords';

/** The same rule and service of the same customer, for whatever reason it is raised: it is talked about once. */
const alertPattern = (group: EpisodeGroup): string =>
  patternOf('c', group.cause.customer, 'alert', ruleKey(group), group.cause.service.toLowerCase());

function ofAlert(
  facts: ReviewFacts,
  group: EpisodeGroup
): Pick<Occurrence, 'pattern' | 'item' | 'at' | 'text' | 'subject'> {
  return {
    pattern: alertPattern(group),
    item: group.cause.id,
    at: group.cause.from,
    text: () => alertText(facts, group),
    subject: () => alertSubject(facts, group),
  };
}

/** The same alert of the same service, again and again. */
const recurring = (facts: ReviewFacts): Occurrence[] =>
  facts.counting.map((group) => ({
    ...ofAlert(facts, group),
    rule: 'c',
    reason: 'recurring',
    needs: 3,
    title: () => `${alertName(group)} keeps coming back`,
  }));

/** An alert that comes and goes. Once is an accident. */
const flapping = (facts: ReviewFacts): Occurrence[] =>
  facts.counting
    .filter(({ cause }) => cause.isFlapping)
    .map((group) => ({
      ...ofAlert(facts, group),
      rule: 'c',
      reason: 'flapping',
      needs: 2,
      title: () => `${alertName(group)} comes and goes`,
    }));

interface Used {
  entry: string;
  step: string;
  item: string;
  group: EpisodeGroup | undefined;
  act: ReviewAct;
}

/** What was ticked, by entry and step. */
function usesByStep(facts: ReviewFacts): Map<string, Used[]> {
  const byId = new Map(facts.groups.flatMap((group) => groupItems(group).map((id) => [id, group])));
  const uses = facts.material.acts.flatMap((act): Used[] => {
    const { deed, item } = act;
    if (deed.kind !== 'use' || deed.entry === '') {
      return [];
    }
    const group = byId.get(item);
    return [{ entry: deed.entry, step: deed.step, item: group?.cause.id ?? item, group, act }];
  });
  return listsBy(uses, ({ act, entry, step }) => JSON.stringify([act.customer, entry, step]));
}

/** The same alert for all of them, so that one finding tells of both; undefined where they differ. */
function oneAlert(uses: readonly Used[]): EpisodeGroup | undefined {
  const patterns = new Set(uses.map(({ group }) => (group === undefined ? '' : alertPattern(group))));
  return patterns.size === 1 ? uses[0]?.group : undefined;
}

/** The same step of an entry, done again and again: it could be done for good, or by a machine. */
function sameStep(facts: ReviewFacts): Occurrence[] {
  return [...usesByStep(facts)].flatMap(([series, uses]) => {
    const alert = oneAlert(uses);
    return uses.map(({ entry, step, item, group, act }): Occurrence => {
      return {
        rule: 'c',
        reason: 'same-step',
        pattern: alert === undefined ? patternOf('c', act.customer, 'entry', entry) : alertPattern(alert),
        series,
        needs: 3,
        title: () => `The same step again and again: ${plainLine(step, 100)}`,
        item,
        at: group?.cause.from ?? act.at,
        text: () => `The step ${quotedLine(step, 200)}`,
        subject: () => ({
          ...{ name: plainLine(step, 80), customer: act.customer, service: '', severity: '', labels: [] },
          ...{ tickets: [], checks: [], notes: [], ...(group === undefined ? {} : alertSubject(facts, group)), entry },
        }),
      };
    });
  });
}

/** Tickets that were closed with a workaround: the cause is still there. */
function workarounds(facts: ReviewFacts): Occurrence[] {
  const patternFor = (ticket: ReviewTicket, group: EpisodeGroup | undefined): string =>
    group === undefined
      ? patternOf('c', ticket.customer, 'ticket', ticket.service.toLowerCase(), titleWords(ticket.title))
      : alertPattern(group);
  return facts.tickets
    .filter((ticket) => isIncident(ticket) && isWorkaround(ticket))
    .map((ticket) => {
      const group = facts.groupsOf(ticket)[0];
      return {
        rule: 'c',
        reason: 'workaround-again',
        pattern: patternFor(ticket, group),
        needs: 2,
        title: () =>
          `Closed with a workaround again: ${group === undefined ? plainLine(ticket.title, 100) : alertName(group)}`,
        item: itemIds.ticket(ticket),
        at: ticket.created,
        text: () => ticketText(ticket),
        subject: () => ({ ...ticketSubject(ticket), ...(group === undefined ? {} : { name: alertName(group) }) }),
      };
    });
}

/** Rule (c): what could be solved for good. What it looks for, each on its own. */
export const RULE_C: readonly Look[] = [recurring, sameStep, flapping, workarounds];
