import { newQueryClient } from '../query/newQueryClient';

/** The one cache of this entry: several editors on a page ask once. */
export const queryClient = newQueryClient();
