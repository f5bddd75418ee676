import { useState, type FocusEvent, type KeyboardEvent, type PointerEvent } from 'react';
import type { TimelineItem, TimelineLane } from '../../domain/timeline/TimelineItem';
import type { Spot } from './Spot';

/** Gives the items that an element of the timeline stands for; undefined for any other element. */
export type ItemsAt = (element: HTMLElement) => Pick<Spot, 'items' | 'isCount'> | undefined;

interface Spots {
  /** What more is told of; undefined for nothing. */
  spot: Spot | undefined;
  /** Whether its items are listed, to choose one of them. */
  isOpen: boolean;
  look: (event: PointerEvent<HTMLElement>) => void;
  lookAway: () => void;
  enter: (event: FocusEvent<HTMLElement>) => void;
  leave: (event: FocusEvent<HTMLElement>) => void;
  open: (element: HTMLElement, timeline: HTMLElement) => void;
  /** Closes what Escape closes; gives the first item where a list was closed. */
  dismiss: (event: KeyboardEvent<HTMLElement>) => TimelineItem | undefined;
  close: () => void;
}

/** What more is told of: what is listed, else what the pointer is on, else what has the focus. */
export function useSpot(lanes: readonly TimelineLane[], itemsAt: ItemsAt): Spots {
  const [hovered, setHovered] = useState<Spot>();
  const [focused, setFocused] = useState<Spot>();
  const [opened, setOpened] = useState<Spot>();
  const spotOf = (element: HTMLElement, timeline: HTMLElement): Spot | undefined => {
    const shown = itemsAt(element);
    const [its, corner] = [element.getBoundingClientRect(), timeline.getBoundingClientRect()];
    return shown && { ...shown, left: its.left - corner.left, top: its.bottom - corner.top, lanes };
  };
  const live = (spot: Spot | undefined) => (spot?.lanes === lanes ? spot : undefined);
  const close = () => setOpened(undefined);
  return {
    spot: live(opened) ?? live(hovered) ?? live(focused),
    isOpen: live(opened) !== undefined,
    look: ({ target, currentTarget }) => {
      // On what is told one may rest, to read what more it has to say.
      if (target instanceof HTMLElement && target.closest('[data-told]') === null) {
        const element = target.closest<HTMLElement>('[data-at], [data-count]');
        setHovered(element === null ? undefined : spotOf(element, currentTarget));
      }
    },
    lookAway: () => setHovered(undefined),
    enter: ({ target, currentTarget }) => {
      if (target instanceof HTMLElement && target.dataset['at'] !== undefined) {
        close();
        setFocused(spotOf(target, currentTarget));
      }
    },
    leave: ({ relatedTarget, currentTarget }) => {
      if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) {
        close();
        setFocused(undefined);
      }
    },
    open: (element, timeline) => setOpened(spotOf(element, timeline)),
    dismiss: (event) => {
      const first = live(opened)?.items[0];
      if (first !== undefined) {
        event.stopPropagation();
      }
      close();
      setHovered(undefined);
      setFocused(undefined);
      return first;
    },
    close,
  };
}
