import { z } from 'zod';

/** A sentence beside an answer; a warning says that something is missing from it. */
export const queryNoticeSchema = z.object({
  text: z.string(),
  severity: z.string().catch(''),
});
export type QueryNotice = z.infer<typeof queryNoticeSchema>;

export const isSound = (notices: readonly QueryNotice[]): boolean =>
  notices.every(({ severity }) => severity !== 'warning' && severity !== 'error');

export const sentencesOf = (notices: readonly QueryNotice[]): string[] => notices.map(({ text }) => text);
