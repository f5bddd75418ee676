/** What is measured; the suffix is the unit: pct percent, s seconds, none for a number of things. */
export const FIGURES = [
  ...['episodes', 'rule_coverage_pct', 'episode_coverage_pct', 'useful_coverage_pct'],
  ...['mtta_median_s', 'mtta_p90_s', 'never_acknowledged_pct', 'mttr_median_s', 'mttr_p90_s'],
  ...['ticket_mttr_median_s', 'ticket_mttr_p90_s', 'recurring', 'noise_pct'],
  ...['alerts_without_ticket_pct', 'tickets_without_alert_pct'],
  ...['first_alert', 'first_check', 'first_person', 'first_customer', 'lead_median_s'],
  ...['actions_closed_pct', 'came_back_pct'],
] as const;

/** One number with all that it takes to believe it. */
export interface Figure {
  id: string;
  /** null where nothing can be said, which is not zero. */
  value: number | null;
  /** Of how many it was made: the denominator, or the number of values. */
  n: number;
  /** How many had to be left out for want of knowledge: no feedback, no cause, no end. */
  unknown: number;
  /** Ids of the items that count, and of those behind the numerator. */
  of: readonly string[];
  items: readonly string[];
}
