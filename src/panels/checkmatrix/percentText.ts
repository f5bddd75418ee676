/** A share as people read it; 100 % only where it is all of it, a dash where nothing was due. */
export function percentText(percent: number | undefined): string {
  if (percent === undefined) {
    return '–';
  }
  const tenths = percent < 100 ? Math.min(Math.round(percent * 10), 999) : 1000;
  return `${(tenths / 10).toFixed(1).replace(/\.0$/, '')} %`;
}
