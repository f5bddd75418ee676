/** How a check is answered: by a person, or by one of the machines. */
export const CHECK_KINDS = ['manual', 'alert', 'signal', 'tickets'] as const;

export type CheckKind = (typeof CHECK_KINDS)[number];

/** A kind of a newer backend is answered by a machine that this release does not know. */
export const asCheckKind = (word: string): CheckKind => CHECK_KINDS.find((kind) => kind === word) ?? 'signal';
