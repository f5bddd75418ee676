import { newQueryClient } from '../../query/newQueryClient';

/** The one cache of this panel's code: several panels of a dashboard ask once. */
export const queryClient = newQueryClient();
