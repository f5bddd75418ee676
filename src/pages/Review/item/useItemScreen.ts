import { useMemo, useState, type RefObject } from 'react';
import { t } from '@grafana/i18n';
import { episodesOfItem, ticketsOfItem } from '../../../domain/review/items/linksOfItem';
import { itemDeeds } from '../../itemActs/itemDeeds';
import type { ItemForm } from '../../itemActs/ItemForm';
import { standingOf } from '../../itemActs/standingOf';
import { useItemActs } from '../../itemActs/useItemActs';
import type { ItemScreenProps } from './ItemScreenProps';
import { isFeedback, type ItemCommand } from './keys/itemKeys';
import { useItemKeys } from './keys/useItemKeys';
import { worstSeverity } from './worstSeverity';

const NOT_AN_ALERT = () => t('review-item.only-alerts', 'Only an alert is acknowledged, and only its entry is judged.');

/** What the screen of an item knows and does; the screen itself only shows it. */
export function useItemScreen(
  { review, item, onNext, onPrevious, onBack }: ItemScreenProps,
  /** Takes the focus when what had it is gone. */
  box: RefObject<HTMLDivElement | null>
) {
  const { material, acts, found } = review;
  const [form, setForm] = useState<ItemForm>();
  const { act, say, said } = useItemActs(material.acts, acts, item);
  const standing = useMemo(() => standingOf(material, item), [material, item]);
  const linked = useMemo(() => ticketsOfItem(material, item), [material, item]);
  const ids = useMemo(() => new Set([item.id, ...episodesOfItem(item).map(({ id }) => id)]), [item]);
  const cause = item.kind === 'episode' ? item.group.cause : undefined;
  const match = cause && found.get(cause.id);
  const entryId = standing.pin || (match?.entry ?? '');
  const entry = material.entries.find(({ id }) => id === entryId);

  const deeds = itemDeeds({ act, standing, entry: entry?.id ?? '', severity: worstSeverity(episodesOfItem(item)) });
  const show = (next: ItemForm) => setForm((now) => (now === next ? undefined : next));
  // What had the focus may be gone with the form.
  const leave = () => {
    setForm(undefined);
    box.current?.focus({ preventScroll: true });
  };
  const toggleClosed = () => (standing.isClosed ? deeds.reopen() : deeds.close(''));
  const run = (command: ItemCommand) => {
    if (isFeedback(command)) {
      if (cause === undefined) {
        say(NOT_AN_ALERT());
      } else if (entry === undefined && command !== 'not_needed') {
        say(t('review-item.no-entry-to-judge', 'There is no entry to judge. Choose the one that was used first.'));
      } else {
        deeds.feedback(standing.feedback === command ? undefined : command);
      }
      return;
    }
    const commands: Record<typeof command, () => void> = {
      next: () => (onNext === undefined ? say(t('review-item.last', 'This is the last item')) : onNext()),
      previous: () => (onPrevious === undefined ? say(t('review-item.first', 'This is the first item')) : onPrevious()),
      ack: () => (cause === undefined ? say(NOT_AN_ALERT()) : show('ack')),
      close: toggleClosed,
      ticket: () =>
        item.kind === 'ticket' ? say(t('review-item.is-ticket', 'This is a ticket already')) : show('ticket'),
      help: () => show('keys'),
      back: () => (form === undefined ? onBack() : leave()),
    };
    commands[command]();
  };
  useItemKeys(run, acts.mayAct);
  return {
    ...{ ids, standing, linked, match, entry, deeds, said, form, show, leave, toggleClosed },
    onDeed: acts.mayAct ? act : undefined,
  };
}
