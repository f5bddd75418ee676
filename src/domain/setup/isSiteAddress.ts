/** Blanks, control characters and the backslash, which browsers read as a slash. */
const STRANGE = /[\s\u0000-\u001f\u007f\\]/;
const DOT_SEGMENT = /(^|\/)(\.|%2e){1,2}(\/|$)/i;

function isUrl(text: string): boolean {
  try {
    return new URL(text).hostname !== '';
  } catch {
    return false;
  }
}

/**
 * Whether a text is the address of a site: http or https, no user, no query, no fragment, no dot segments.
 * The backend checks the same and decides; this only tells earlier.
 */
export function isSiteAddress(text: string): boolean {
  if (STRANGE.test(text) || !/^https?:\/\//i.test(text) || !isUrl(text)) {
    return false;
  }
  const path = text.replace(/^https?:\/\/[^/]*/i, '');
  return !/[?#@]/.test(text) && !DOT_SEGMENT.test(path);
}
