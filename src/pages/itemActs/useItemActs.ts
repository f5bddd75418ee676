import { t } from '@grafana/i18n';
import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { ReviewItem } from '../../domain/review/items/ReviewItem';
import type { Deed, ReviewAct } from '../../domain/review/acts/ReviewAct';
import type { ActsInUse } from '../../query/review/useActs';
import { isOnItsWay } from '../../query/review/withWaiting';
import type { Said } from '../../ui/review/SaidLine';

/** What an act is about where that is not the item itself: an episode of its group. */
export type ActSubject = Pick<ReviewItem, 'id' | 'customer' | 'from' | 'to'>;

interface Done {
  /** What is said to the person. */
  sentence: string;
  /** Does the opposite; undefined where there is none. */
  undo?: Deed;
  /** The item itself where it is left out. */
  subject?: ActSubject;
}

/** Does a deed, says what was done, and offers to take it back. */
export type DoDeed = (deed: Deed, done: Done) => void;

/** The title that customers see on the annotation of a closed item. */
const MAX_TITLE = 200;

/** The number of the last act of an item that the server has told of; 0 where there is none. */
function lastSeen(acts: readonly ReviewAct[], item: string): number {
  const numbers = acts.filter((act) => act.item === item && !isOnItsWay(act)).map(({ number }) => number);
  return Math.max(0, ...numbers);
}

/** How the deeds of a person about one item are done, and what is said of the last one. */
export function useItemActs(acts: readonly ReviewAct[], doing: ActsInUse, item: ActSubject & { title: string }) {
  const [said, setSaid] = useState<Said>();
  const latest = useRef({ acts, doing, item });
  useLayoutEffect(() => {
    latest.current = { acts, doing, item };
  });
  const post = useCallback((deed: Deed, { id, customer, from, to }: ActSubject, title: string) => {
    const now = latest.current;
    now.doing.act({
      ...{ customer, item: id, itemAt: from, itemTo: to, title: title.slice(0, MAX_TITLE) },
      expects: lastSeen(now.acts, id),
      deed,
    });
  }, []);
  const act = useCallback<DoDeed>(
    (deed, { sentence, undo, subject }) => {
      // When it is taken back another item may be shown: what is put below a cause is looked at with that.
      const shown = latest.current.item;
      const about = subject ?? shown;
      post(deed, about, shown.title);
      const takeBack = undo && {
        undo: () => {
          post(undo, about, shown.title);
          setSaid({ sentence: t('review-item.taken-back', 'Taken back') });
        },
      };
      setSaid({ sentence, ...takeBack });
    },
    [post]
  );
  const say = useCallback((sentence: string) => setSaid({ sentence }), []);
  return { act, say, said };
}
