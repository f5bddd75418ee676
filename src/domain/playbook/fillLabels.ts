import { safeLink } from '../rounds/safeLink';
import { wellFormed } from './hostileJson';
import type { Labels } from './Labels';

/** The time around an alert, in milliseconds since 1970. */
export interface TimeSpan {
  from: number;
  to: number;
}

const PLACEHOLDER = /\{\{\s*\$?labels\.([A-Za-z_]\w*)\s*\}\}|\$\{__(from|to)\}/g;

/** What no address of a link has; browsers leave some of it out, and so would read another address than was judged. */
const NOT_IN_ADDRESS = /[\s\\\p{Cc}]/u;
/** On the screen these would change where the text around them stands, or could not be seen at all. */
const UNSEEN = /[\p{Cc}\p{Cf}\u2028\u2029]+/gu;

/** What a placeholder stands for; a label that the alert has not stays visible by its name. */
function valueFor(labels: Labels, { from, to }: TimeSpan, label: string | undefined, time: string | undefined): string {
  if (label === undefined) {
    return String(time === 'from' ? from : to);
  }
  const value = Object.prototype.hasOwnProperty.call(labels, label) ? (labels[label] ?? '') : '';
  return value === '' ? `‹${label}›` : wellFormed(value);
}

/** Once, from left to right: a label's value that looks like a placeholder is not filled in again. */
const filled = (template: string, labels: Labels, span: TimeSpan, write: (value: string) => string): string =>
  template.replace(PLACEHOLDER, (_, label?: string, time?: string) => write(valueFor(labels, span, label, time)));

/** A path of this Grafana, and not the address of another host that begins like one. */
const isPath = (address: string): boolean => /^\/(?!\/)/.test(address);

/**
 * The address of a link with an alert's labels (`{{ $labels.service }}`, `{{ labels.service }}`) and its time
 * (`${__from}`, `${__to}`) in it. Every value is escaped. Gives '' for what nobody should follow: only http, https and
 * paths of this Grafana are left, and a label fills only the place that the template has for it.
 */
export function fillLabels(template: string, labels: Labels, span: TimeSpan): string {
  const address = filled(template.trim(), labels, span, encodeURIComponent).replaceAll(' ', '%20');
  if (NOT_IN_ADDRESS.test(address)) {
    return '';
  }
  return isPath(address) ? address : safeLink(address);
}

/** A title or a sentence with an alert's labels and time in it, on one line; to be shown as text, never as HTML. */
export const fillText = (template: string, labels: Labels, span: TimeSpan): string =>
  filled(template, labels, span, (value) => value.replace(UNSEEN, ' '));
