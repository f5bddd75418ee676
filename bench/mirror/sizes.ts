/** How many tickets the copies hold that are measured. */
export const sizes = [10_000, 100_000] as const;

export type Size = (typeof sizes)[number];

/** `10,000 tickets`. */
export const ofTickets = (size: Size): string => `${size.toLocaleString('en')} tickets`;
