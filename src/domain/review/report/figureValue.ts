/** "1 h 05 min", "12 min", "40 s"; with a sign where it is less than nothing. */
function duration(seconds: number): string {
  const [sign, whole] = [seconds < 0 ? '−' : '', Math.abs(Math.round(seconds))];
  if (whole < 60) {
    return `${sign}${whole} s`;
  }
  const minutes = Math.round(whole / 60);
  const rest = String(minutes % 60).padStart(2, '0');
  return minutes < 60 ? `${sign}${minutes} min` : `${sign}${Math.floor(minutes / 60)} h ${rest} min`;
}

/** A share in whole percent: 100 only where it is all, and 0 only where it is none. */
const percent = (value: number): string =>
  `${value === 0 || value === 100 ? value : Math.min(99, Math.max(1, Math.round(value)))} %`;

/** A figure's value with its unit, which the end of its id tells; "–" where nothing can be said. */
export function figureValue({ id, value }: { id: string; value: number | null }): string {
  if (value === null) {
    return '–';
  }
  if (id.endsWith('_pct')) {
    return percent(value);
  }
  return id.endsWith('_s') ? duration(value) : String(value);
}
