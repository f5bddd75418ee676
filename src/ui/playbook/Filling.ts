import { fillLabels, fillText, type TimeSpan } from '../../domain/playbook/fillLabels';
import type { Labels } from '../../domain/playbook/Labels';

/** With what the placeholders of an entry are filled. */
export interface Filling {
  labels: Labels;
  /** A title, filled in; to be shown as text. */
  text: (template: string) => string;
  /** The address for what somebody wrote, filled in; '' where nobody should follow it. */
  address: (template: string) => string;
}

/**
 * Fills an entry with the labels and the time of an alert. `inside` gives the address of a path of this Grafana, below
 * its sub-path; '' where the reader cannot go there.
 */
export function makeFilling(labels: Labels, span: TimeSpan, inside: (path: string) => string): Filling {
  return {
    labels,
    text: (template) => fillText(template, labels, span),
    address: (template) => {
      const address = fillLabels(template, labels, span);
      return address.startsWith('/') ? inside(address) : address;
    },
  };
}
