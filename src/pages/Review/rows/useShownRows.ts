import { startTransition, useEffect, useState } from 'react';
import { whenIdle } from '../../../query/review/whenIdle';

/** What is shown until somebody asks for more: nobody reads it all in one go. */
const STEP = 100;
/** What is drawn at once; the others follow while the browser has nothing else to do. */
const AT_ONCE = 12;
/** What is drawn at a time then. */
const MORE = 25;

/** A number that begins anew where `key` changes. */
function useCount(key: string, first: number) {
  const [kept, setKept] = useState({ key, count: first });
  return [kept.key === key ? kept.count : first, (count: number) => setKept({ key, count })] as const;
}

/**
 * The first rows of a long list, and a way to see more; begins anew where `key` changes. They come a few at a time, so
 * that hundreds of them keep nobody waiting.
 */
export function useShownRows<Row>(rows: readonly Row[], key: string) {
  const [wanted, setWanted] = useCount(key, STEP);
  const [drawn, setDrawn] = useCount(key, AT_ONCE);
  const count = Math.min(wanted, rows.length);
  useEffect(() => {
    return drawn < count ? whenIdle(() => startTransition(() => setDrawn(drawn + MORE))) : undefined;
    // eslint-disable-next-line react-hooks/exhaustive-deps -- made anew at every draw, and does the same
  }, [drawn, count]);
  const shown = Math.min(drawn, count);
  return {
    shown: rows.length <= shown ? rows : rows.slice(0, shown),
    left: rows.length - count,
    showMore: () => setWanted(wanted + STEP),
  };
}
