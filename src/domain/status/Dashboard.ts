import { z } from 'zod';

/** A dashboard as a search finds it. */
export const dashboardSchema = z.object({
  uid: z.string(),
  title: z.string(),
  url: z.string(),
  folderTitle: z.string().optional(),
});

export type Dashboard = z.infer<typeof dashboardSchema>;
