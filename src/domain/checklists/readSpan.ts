const SPAN = /^(?:(\d{1,3})\s*h)?\s*(?:(\d{1,5})\s*m(?:in)?)?$/;
const MAX_MINUTES = 31 * 24 * 60;

/** A length of time from what people type ("30", "30m", "1h 30m") as 1h30m; "" for none, undefined where it is wrong. */
export function readSpan(text: string): string | undefined {
  const trimmed = text.trim().toLowerCase();
  if (trimmed === '') {
    return '';
  }
  const [matched, hours = '0', minutes = '0'] = /^\d+$/.test(trimmed)
    ? [trimmed, '0', trimmed]
    : (SPAN.exec(trimmed) ?? []);
  const total = Number(hours) * 60 + Number(minutes);
  if (matched === undefined || total > MAX_MINUTES) {
    return undefined;
  }
  return total === 0
    ? ''
    : `${total >= 60 ? `${Math.floor(total / 60)}h` : ''}${total % 60 > 0 ? `${total % 60}m` : ''}`;
}
