const WITH_COLON = /^(\d{1,2})[:.](\d{2})$/;
const DIGITS = /^(\d{1,2})(\d{2})?$/;

/** A time of day from what people type ("6:30", "0630", "18") as 06:30; undefined where it is none. */
export function readWallTime(text: string): string | undefined {
  const trimmed = text.trim();
  const [, hour = '', minute = '00'] = WITH_COLON.exec(trimmed) ?? DIGITS.exec(trimmed) ?? [];
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59) {
    return undefined;
  }
  return `${hour.padStart(2, '0')}:${minute}`;
}
