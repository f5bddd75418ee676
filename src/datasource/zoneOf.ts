/** The zone in which the days of a dashboard begin, as the backend knows it: "browser" is that of this machine. */
export function zoneOf(timezone: string | undefined): string {
  return timezone === undefined || timezone === '' || timezone === 'browser'
    ? Intl.DateTimeFormat().resolvedOptions().timeZone
    : timezone;
}
