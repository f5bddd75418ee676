import type { ComboboxOption } from '@grafana/ui';

/** Every time zone that the browser knows; the backend may know more, so others can be typed. */
export function zoneOptions(): ComboboxOption[] {
  return Intl.supportedValuesOf('timeZone').map((value) => ({ value, label: value.replaceAll('_', ' ') }));
}

/** The zone of whoever sits at this screen, a fair first guess for a customer's. */
export function zoneHere(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
