import { listsBy } from '../../domain/listsBy';
import type { CheckProblem } from '../../domain/review/items/ReviewItem';
import type { OpenedTicket } from '../../domain/review/links/ReviewTicket';

/** A ticket about a check is opened while people look at it; the same check of another day may be another trouble. */
const NEAR_MS = 24 * 60 * 60 * 1000;

/** As `checkFingerprint` has it. */
const fingerprintOf = ({ round, checkId }: CheckProblem): string => `${round.split('/')[0] ?? ''}..${checkId}`;

/** Names the ticket that was opened from a check, where the answer names none. */
export function withOpenedTickets(
  checks: readonly CheckProblem[],
  opened: readonly OpenedTicket[]
): readonly CheckProblem[] {
  const known = listsBy(opened, ({ fingerprint }) => fingerprint);
  const nearest = (check: CheckProblem): string =>
    (known.get(fingerprintOf(check)) ?? [])
      .filter(({ at, customer }) => customer === check.customer && Math.abs(at - check.at) <= NEAR_MS)
      .sort((a, b) => Math.abs(a.at - check.at) - Math.abs(b.at - check.at))[0]?.key ?? '';
  return known.size === 0
    ? checks
    : checks.map((check) => (check.ticket === '' ? { ...check, ticket: nearest(check) } : check));
}
