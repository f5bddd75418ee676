/** The ids of entries; an alert rule's pointer, a pin and a cache know an entry by them. */
export const entryId = {
  panel: (dashboardUid: string, panelId: number): string => `panel:${dashboardUid}/${panelId}`,
  dashboard: (uid: string): string => `dashboard:${uid}`,
  library: (uid: string): string => `library:${uid}`,
  address: (url: string): string => `url:${url}`,
} as const;
