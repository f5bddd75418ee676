import { t } from '@grafana/i18n';
import { checkSign } from '../../../domain/vocabulary/checkStates';
import { TICKET_STATES } from '../../../domain/vocabulary/ticketStates';
import type { ReviewItem } from '../../../domain/review/items/ReviewItem';
import type { Sign } from '../../../domain/vocabulary/Sign';
import { severitySign } from '../../../ui/playbook/severitySign';
import { ticketStateWord } from '../../../ui/review/ticketWords';
import { checkStateWord } from '../../../ui/words/checkStateWord';

export const KINDS = ['episode', 'ticket', 'check', 'annotation'] as const;
export type ItemKind = (typeof KINDS)[number];

export const asItemKind = (word: string): ItemKind | undefined => KINDS.find((kind) => kind === word);

/** What items of a kind are called, over a list of them. */
export function kindWord(kind: ItemKind): string {
  switch (kind) {
    case 'episode':
      return t('review.kind.episodes', 'Alert episodes');
    case 'ticket':
      return t('review.kind.tickets', 'Tickets');
    case 'check':
      return t('review.kind.checks', 'Check problems');
    case 'annotation':
      return t('review.kind.annotations', 'Annotations');
  }
}

/** How many of a kind, in words. */
export function kindCountWord(kind: ItemKind, count: number): string {
  const one = count === 1;
  switch (kind) {
    case 'episode':
      return one ? t('review.count.episode', '1 episode') : t('review.count.episodes', '{{count}} episodes', { count });
    case 'ticket':
      return one ? t('review.count.ticket', '1 ticket') : t('review.count.tickets', '{{count}} tickets', { count });
    case 'check':
      return one
        ? t('review.count.check', '1 check problem')
        : t('review.count.checks', '{{count}} check problems', { count });
    case 'annotation':
      return one
        ? t('review.count.annotation', '1 annotation')
        : t('review.count.annotations', '{{count}} annotations', { count });
  }
}

export interface ItemSign {
  sign: Pick<Sign, 'glyph' | 'tone'>;
  word: string;
}

const CHECK_WORDS = {
  problem: 'done_problem',
  missed: 'missed',
  late: 'late',
  not_evaluated: 'not_evaluated',
} as const;

function episodeSign({ group: { cause, to } }: Extract<ReviewItem, { kind: 'episode' }>): ItemSign {
  if (cause.isSilenced) {
    return { sign: { glyph: '‖', tone: 'secondary' }, word: t('review.sign.silenced', 'Silenced') };
  }
  if (cause.kind === 'monitoring') {
    return { sign: { glyph: '?', tone: 'unsure' }, word: t('review.sign.monitoring', 'No data') };
  }
  const severity = cause.severity === '' ? '' : ` · ${cause.severity}`;
  if (to === null) {
    return { sign: { glyph: '▲', tone: 'error' }, word: `${t('review.sign.firing', 'Firing')}${severity}` };
  }
  const flaps = cause.isFlapping
    ? ` · ${t('review.sign.flapping', 'flapping ×{{count}}', { count: cause.firings })}`
    : '';
  const { tone } = severitySign(cause.severity);
  return { sign: { glyph: '△', tone }, word: `${t('review.sign.over', 'Over')}${severity}${flaps}` };
}

/** How an item stands, by glyph and word. */
export function itemSign(item: ReviewItem): ItemSign {
  switch (item.kind) {
    case 'episode':
      return episodeSign(item);
    case 'ticket': {
      const known = TICKET_STATES.find(({ value }) => value === item.ticket.state);
      return { sign: known ?? { glyph: '●', tone: 'secondary' }, word: ticketStateWord(item.ticket.state) };
    }
    case 'check': {
      const state = CHECK_WORDS[item.check.state];
      return { sign: checkSign(state), word: checkStateWord(state) };
    }
    case 'annotation':
      return { sign: { glyph: '┊', tone: 'secondary' }, word: t('review.sign.annotation', 'Annotation') };
  }
}

/** What tells an item from others of its title: an instance's own labels, a ticket's key, a round, a dashboard. */
export function itemDetail(item: ReviewItem): string {
  switch (item.kind) {
    case 'episode': {
      const { labels } = item.group.cause;
      const own = Object.entries(labels).filter(([name]) => !TOLD.includes(name));
      return own.map(([name, value]) => `${name}=${value}`).join(' ');
    }
    case 'ticket':
      return item.ticket.key;
    case 'check':
      return [item.check.checklist, item.check.note].filter((text) => text !== '').join(' · ');
    case 'annotation':
      return [item.annotation.dashboard, item.annotation.tags.join(', ')].filter((text) => text !== '').join(' · ');
  }
}

/** Shown in columns of their own, or the title itself. */
const TOLD: readonly string[] = ['alertname', 'grafana_folder', 'customer', 'service', 'severity'];
