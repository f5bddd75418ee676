import type { ComboboxOption } from '@grafana/ui';

/** Every time zone that the browser knows; the backend may know more, so others can be typed. */
export function zoneOptions(): ComboboxOption[] {
  return Intl.supportedValuesOf('timeZone').map((value) => ({ value, label: value.replaceAll('_', ' ') }));
}
