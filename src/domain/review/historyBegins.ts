import type { ReviewMaterial } from './ReviewMaterial';

/** Since when silence in the alert history means that nothing fired, in milliseconds since 1970. */
export const historyBegins = ({ readFrom, historyFrom = readFrom }: ReviewMaterial): number =>
  Math.max(readFrom, historyFrom);
