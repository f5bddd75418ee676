/** Whom and what span of time a review is about. */
export interface ReviewSpan {
  /** A perimeter's id; '' for all that the caller may see, and for what is nobody's. */
  customer: string;
  /** Milliseconds since 1970. */
  from: number;
  to: number;
}
