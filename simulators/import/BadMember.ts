/** A member of a line that cannot be; the message is one sentence without the line's number. */
export class BadMember extends Error {}
