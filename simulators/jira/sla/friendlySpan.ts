/** `2h 39m`, `-1h 23m`: a span of milliseconds as Jira shows it. */
export function friendlySpan(milliseconds: number): string {
  const minutes = Math.floor(Math.abs(milliseconds) / 60_000);
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts = [hours > 0 ? `${hours}h` : '', rest > 0 || hours === 0 ? `${rest}m` : ''];
  return `${milliseconds < 0 ? '-' : ''}${parts.filter((part) => part !== '').join(' ')}`;
}
