import { newQueryClient } from '../query/newQueryClient';

/** The one cache of the app's pages. */
export const queryClient = newQueryClient();
