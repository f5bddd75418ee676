import type { ReviewTicket } from '../links/ReviewTicket';

/** How systems say that there was nothing, or that it is told elsewhere. */
const VOID =
  /^\W*(duplicate|can(no|')t (be )?reproduce|not reproduc|invalid|declined|rejected|not an? (issue|incident|bug)|won'?t (do|fix)|no fault found)/i;

/** An incident that was one: neither a request nor a change, not cancelled, and not closed as a duplicate. */
export const isIncident = ({ type, isCancelled, resolutionCode }: ReviewTicket): boolean =>
  type === 'incident' && !isCancelled && !VOID.test(resolutionCode.slice(0, 100));

const WORKAROUND = /work[\s-]?around|temporar(y|ily)|provisional|umgehung|aggira|soluzione provvisoria|contournement/i;
const NO_WORKAROUND = /\b(no|without|removed?( the)?|instead of( a| the)?) (work[\s-]?around|temporary)/i;

/** Whether it was closed without the cause being mended. */
export const isWorkaround = ({ resolved, resolutionCode, resolution }: ReviewTicket): boolean => {
  const said = `${resolutionCode.slice(0, 200)}\n${resolution.slice(0, 2_000)}`;
  return resolved !== null && WORKAROUND.test(said) && !NO_WORKAROUND.test(said);
};

/** Causes that no machine could have seen. */
const NOT_TECHNICAL =
  /^\W*(user|human|operator|training|how[\s-]?to|question|request|information|documentation|process|customer|no (cause|fault)|not technical|none|n\/?a|unknown)\b/i;

/** Whether the cause that a ticket names is one that monitoring could see; undefined where it names none. */
export function isTechnicalCause({ cause }: ReviewTicket): boolean | undefined {
  const said = cause.trim();
  if (said === '' || /^\W*(unknown|n\/?a|not known|tbd|to be (determined|defined))\b/i.test(said)) {
    return undefined;
  }
  return !NOT_TECHNICAL.test(said.slice(0, 100));
}
