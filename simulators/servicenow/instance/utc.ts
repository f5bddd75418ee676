/** How ServiceNow stores an instant (epoch milliseconds): `2026-05-01 08:00:00`, always UTC. */
export function utcText(instant: number): string {
  return new Date(instant).toISOString().slice(0, 19).replace('T', ' ');
}

/** How ServiceNow stores a span of time: as the instant that lies so far from 1970; to the second. */
export function spanText(milliseconds: number): string {
  return utcText(Math.floor(milliseconds / 1000) * 1000);
}

const stored = /^(\d{4}-\d{2}-\d{2})(?: (\d{2}:\d{2}:\d{2}))?$/;

/** Epoch milliseconds of a stored instant or day; undefined for anything else. */
export function readUtc(text: string): number | undefined {
  const parts = stored.exec(text);
  if (parts === null) {
    return undefined;
  }
  const read = Date.parse(`${parts[1] ?? ''}T${parts[2] ?? '00:00:00'}Z`);
  return Number.isNaN(read) ? undefined : read;
}
