import { useState } from 'react';

/** What is drawn at once; more would make the page slow, and nobody reads it in one go. */
const STEP = 200;

/** The first rows of a long list, and a way to see more; begins anew where `key` changes. */
export function useShownRows<Row>(rows: readonly Row[], key: string) {
  const [wanted, setWanted] = useState({ key, count: STEP });
  const count = wanted.key === key ? wanted.count : STEP;
  return {
    shown: rows.length <= count ? rows : rows.slice(0, count),
    left: Math.max(0, rows.length - count),
    showMore: () => setWanted({ key, count: count + STEP }),
  };
}
