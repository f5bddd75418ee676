/** A share in whole percent, "–" of nothing; 100 % only where it is all, and 0 % only where it is none. */
export function percentOf(part: number, whole: number): string {
  if (whole === 0) {
    return '–';
  }
  const percent = Math.round((100 * part) / whole);
  const honest = part === 0 || part === whole ? percent : Math.min(99, Math.max(1, percent));
  return `${honest} %`;
}
