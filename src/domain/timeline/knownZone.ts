/** An IANA zone as it is given; UTC where this machine knows none of that name. */
export function knownZone(zone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone === '' ? 'UTC' : zone;
  } catch {
    return 'UTC';
  }
}
