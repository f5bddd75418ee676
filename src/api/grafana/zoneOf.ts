import { zoneHere } from './zoneHere';

/** The zone that a dashboard or a person has chosen in Grafana, by its name there: "browser" is that of this machine. */
export const zoneOf = (timezone: string | undefined): string =>
  timezone === undefined || timezone === '' || timezone === 'browser' ? zoneHere() : timezone;
