import { t } from '@grafana/i18n';
import type { Feedback, TicketRef } from '../../domain/review/acts/ReviewAct';
import type { AckDraft } from '../../ui/review/AckDraft';
import { expiryMs } from '../../ui/review/expiryChoices';
import { feedbackWord } from '../../ui/review/feedbackWord';
import type { ItemStanding } from './ItemStanding';
import type { ActSubject, DoDeed } from './useItemActs';

interface Parts {
  act: DoDeed;
  standing: ItemStanding;
  /** The entry that is shown; '' for none. */
  entry: string;
  /** The one that is acknowledged; '' for none. */
  severity: string;
}

/** All that a person can do about an item, each said in a sentence and undone where it can be. */
export interface ItemDeeds {
  ack: (draft: AckDraft, nowMs: number) => void;
  unack: () => void;
  /** Undefined takes back what was said. */
  feedback: (verdict: Feedback | undefined) => void;
  pin: (entry: string) => void;
  unpin: () => void;
  use: (step: string) => void;
  opened: (ticket: TicketRef, isNew: boolean) => void;
  /** Links a ticket with an alert, which is another item. */
  linkAlert: (ticket: TicketRef, alert: ActSubject & { title: string }) => void;
  merge: (into: string) => void;
  cause: (isTechnical: boolean) => void;
  note: (text: string) => void;
  close: (note: string) => void;
  reopen: () => void;
}

const asIs = { interpolation: { escapeValue: false } };

function feedbackDeeds({ act, standing, entry }: Parts): Pick<ItemDeeds, 'feedback'> {
  const before = standing.feedback;
  const undo =
    before === undefined
      ? ({ kind: 'unfeedback' } as const)
      : ({ kind: 'feedback', entry, verdict: before, note: '' } as const);
  return {
    feedback: (verdict) =>
      verdict === undefined
        ? act(
            { kind: 'unfeedback' },
            { sentence: t('review-item.said.unfeedback', 'Nothing is said of the entry'), undo }
          )
        : act(
            { kind: 'feedback', entry, verdict, note: '' },
            {
              sentence: t('review-item.said.feedback', 'Entry: {{word}}', { word: feedbackWord(verdict), ...asIs }),
              undo,
            }
          ),
  };
}

function ackDeeds({ act, severity, standing: { ack } }: Parts): Pick<ItemDeeds, 'ack' | 'unack'> {
  const { comment, until } = ack;
  return {
    ack: (draft, nowMs) =>
      act(
        {
          ...{ kind: 'ack', comment: draft.comment.trim(), until: nowMs + expiryMs(draft.hours) },
          ...{ severity, sticky: draft.isSticky },
        },
        { sentence: t('review-item.said.ack', 'Acknowledged'), undo: { kind: 'unack' } }
      ),
    unack: () =>
      act(
        { kind: 'unack' },
        {
          sentence: t('review-item.said.unack', 'No longer acknowledged'),
          undo: { kind: 'ack', comment, until, severity, sticky: false },
        }
      ),
  };
}

function entryDeeds({ act, standing: { pin }, entry }: Parts): Pick<ItemDeeds, 'pin' | 'unpin' | 'use'> {
  const before = pin === '' ? ({ kind: 'unpin' } as const) : ({ kind: 'pin', entry: pin } as const);
  return {
    pin: (chosen) =>
      act({ kind: 'pin', entry: chosen }, { sentence: t('review-item.said.pin', 'Entry chosen'), undo: before }),
    unpin: () =>
      act({ kind: 'unpin' }, { sentence: t('review-item.said.unpin', 'The matched entry counts again'), undo: before }),
    use: (step) =>
      act(
        { kind: 'use', entry, step },
        { sentence: t('review-item.said.use', 'Step done: {{step}}', { step, ...asIs }) }
      ),
  };
}

function otherDeeds({ act, standing: { isTechnical } }: Parts) {
  return {
    opened: (ticket: TicketRef, isNew: boolean) =>
      act(
        { kind: 'link', ticket, method: isNew ? 'opened' : 'hand' },
        {
          sentence: t('review-item.link.was-linked', '{{key}} is linked', { key: ticket.key, ...asIs }),
          undo: { kind: 'unlink', ticket },
        }
      ),
    linkAlert: ({ connection, key }: TicketRef, { title, ...subject }: ActSubject & { title: string }) => {
      const ticket = { connection, key };
      act(
        { kind: 'link', ticket, method: 'hand' },
        {
          sentence: t('review-item.ticket.was-confirmed', '“{{rule}}” belongs to it', {
            rule: title.slice(0, 200),
            ...asIs,
          }),
          ...{ undo: { kind: 'unlink', ticket }, subject },
        }
      );
    },
    merge: (into: string) =>
      act(
        { kind: 'merge', into },
        { sentence: t('review-item.said.merge', 'It is a symptom of another cause now'), undo: { kind: 'split' } }
      ),
    cause: (technical: boolean) =>
      act(
        { kind: 'cause', technical },
        {
          sentence: technical
            ? t('review-item.said.technical', 'The cause is technical')
            : t('review-item.said.not-technical', 'The cause is not technical'),
          undo: isTechnical === undefined ? undefined : { kind: 'cause', technical: isTechnical },
        }
      ),
    note: (text: string) => act({ kind: 'note', text }, { sentence: t('review-item.said.note', 'Note written') }),
    close: (note: string) =>
      act({ kind: 'close', note }, { sentence: t('review-item.said.close', 'Closed'), undo: { kind: 'reopen' } }),
    reopen: () =>
      act(
        { kind: 'reopen' },
        { sentence: t('review-item.said.reopen', 'Open again'), undo: { kind: 'close', note: '' } }
      ),
  };
}

/** What a person can do about the item that is on the screen. */
export const itemDeeds = (parts: Parts): ItemDeeds => ({
  ...feedbackDeeds(parts),
  ...ackDeeds(parts),
  ...entryDeeds(parts),
  ...otherDeeds(parts),
});
