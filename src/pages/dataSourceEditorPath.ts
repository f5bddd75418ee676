/** The page of Grafana on which a data source is edited. */
export function dataSourceEditorPath(uid: string): string {
  return `/connections/datasources/edit/${encodeURIComponent(uid)}`;
}
