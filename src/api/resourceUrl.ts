/** The address of a resource of one data source; every segment is escaped. */
export function resourceUrl(dataSourceUid: string, ...segments: string[]): string {
  return ['/api/datasources/uid', dataSourceUid, 'resources', ...segments]
    .map((part, index) => (index === 0 ? part : encodeURIComponent(part)))
    .join('/');
}
