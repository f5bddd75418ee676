/** Names and values, of labels or annotations. */
export type Labels = Readonly<Record<string, string>>;
