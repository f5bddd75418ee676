/** The uid of the dashboard at which the browser is; '' for one that has not been saved. */
export const dashboardUid = (): string => /\/d(?:-solo)?\/([^/?#]+)/.exec(window.location.pathname)?.[1] ?? '';
