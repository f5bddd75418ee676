// Line ends, other control characters, and those that turn the direction of writing or cannot be seen.
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ue001-\ue003]+/g;

/**
 * A label's value on one line, as it can be seen: a line end in it would run a command when it is pasted, and what
 * cannot be seen cannot be checked.
 */
export const plainValue = (value: string): string => value.replace(UNSEEN, ' ');

/** What a shell does not take as it is written; the values of labels come from what is monitored. */
const ACTED_UPON = /[^\w./:@%+=,-]/;

/** Whether a command must be read before it is run with this value in it. */
export const isActedUpon = (value: string): boolean => ACTED_UPON.test(value);
