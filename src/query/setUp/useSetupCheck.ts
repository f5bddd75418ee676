import { queryOptions, useQuery } from '@tanstack/react-query';
import { checkSetup } from '../../api/setUp/checkSetup';
import { parseDocument } from '../../domain/setup/parseDocument';

/** `text` is the document as JSON; the same text is checked once. */
export const setupCheckQuery = (uid: string, text: string) =>
  queryOptions({
    queryKey: ['setup-check', uid, text],
    queryFn: ({ signal }) => checkSetup(uid, parseDocument(text), signal),
    placeholderData: (before) => before,
  });

export const useSetupCheck = (uid: string, text: string, enabled: boolean) =>
  useQuery({ ...setupCheckQuery(uid, text), enabled });
