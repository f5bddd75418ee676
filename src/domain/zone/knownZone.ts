import { isZone } from './isZone';

/** An IANA zone as it is given; UTC where this machine knows none of that name. */
export const knownZone = (zone: string): string => (isZone(zone) ? zone : 'UTC');
