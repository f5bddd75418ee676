/**
 * A data source on the whole of one simulated Jira site, as Grafana's HTTP API takes it:
 * one connection, one perimeter with every project that belongs to somebody.
 */
export function siteDataSource(name: string, siteUrl: string): Record<string, unknown> {
  const setup = {
    version: 1,
    connections: [
      {
        id: 'jira',
        system: 'jira-cloud',
        url: siteUrl,
        auth: { method: 'basic', user: 'admin' },
        allowPrivateNetwork: true,
        limits: { requestsPerSecond: 100 },
      },
    ],
    perimeters: [
      {
        id: 'all',
        name: 'All',
        zone: 'Europe/Rome',
        scope: [{ connection: 'jira', projects: ['ACM', 'ACI', 'GLX', 'OPS'] }],
      },
    ],
  };
  return {
    name,
    uid: name,
    type: 'quantyca-rounds-datasource',
    access: 'proxy',
    jsonData: {},
    secureJsonData: { setup: JSON.stringify(setup), 'secret.jira': 'secret' },
  };
}
