import { Factory } from 'fishery';
import type { Grant } from '../domain/publishing/Grant';
import type { Connection, Perimeter, SetupDocument } from '../domain/setup/SetupDocument';
import type { LoadedSetup } from '../domain/setup/LoadedSetup';
import type { Customer } from '../domain/status/Customer';
import type { Dashboard } from '../domain/status/Dashboard';
import type { KnownDataSource } from '../domain/status/KnownDataSource';
import type { SetupStatus } from '../domain/status/SetupStatus';
import type { TestStep } from '../domain/status/TestStep';
import type { WriteTarget } from '../domain/writing/WriteTarget';

// Sequences start at 1 in every test file and nothing is random, so the same test sees the same data each time.

export const aCustomer = Factory.define<Customer>(({ sequence }) => ({
  id: `customer-${sequence}`,
  name: `Customer ${sequence}`,
  zone: 'Europe/Rome',
}));

export const aDataSource = Factory.define<KnownDataSource>(({ sequence }) => ({
  uid: `rounds-${sequence}`,
  name: `Rounds ${sequence}`,
  readOnly: false,
}));

export const aDashboard = Factory.define<Dashboard>(({ sequence }) => ({
  uid: `dashboard-${sequence}`,
  title: `Dashboard ${sequence}`,
  url: `/d/dashboard-${sequence}`,
  folderTitle: 'Rounds',
}));

export const aStatus = Factory.define<SetupStatus>(() => ({
  plugin: { version: '0.1.0' },
  setup: { state: 'ready', connections: 1, perimeters: 1, problems: 0 },
  grafanaToken: true,
  caller: { role: 'Admin', customers: [] },
  message: '',
}));

export const aGrant = Factory.define<Grant>(({ sequence }) => ({
  id: `grant-${sequence}`,
  customer: { id: 'acme', name: 'ACME', zone: 'Europe/Rome' },
  queryTypes: ['tickets'],
  note: '',
  made: { at: '2027-01-12T09:30:05Z', by: 'anna' },
  revoked: null,
  live: true,
}));

export const aStep = Factory.define<TestStep>(({ sequence }) => ({
  id: `step-${sequence}`,
  title: `Step ${sequence}`,
  state: 'ok',
  message: '',
  remedy: '',
}));

export const aConnection = Factory.define<Connection>(({ sequence }) => ({
  id: `jira-${sequence}`,
  name: `Jira ${sequence}`,
  system: 'jira-cloud',
  url: `https://site${sequence}.atlassian.net`,
  auth: { method: 'basic', user: 'svc@ops.example' },
}));

export const aPerimeter = Factory.define<Perimeter>(({ sequence }) => ({
  id: `customer-${sequence}`,
  name: `Customer ${sequence}`,
  zone: 'Europe/Rome',
  scope: [{ connection: 'jira-1', projects: ['ACM'] }],
}));

export const aDocument = Factory.define<SetupDocument>(() => ({ version: 1, connections: [], perimeters: [] }));

export const aLoadedSetup = Factory.define<LoadedSetup>(() => ({
  document: { version: 1, connections: [], perimeters: [] },
  yaml: 'version: 1\n',
  problems: [],
  secrets: [],
}));

export const aWriteTarget = Factory.define<WriteTarget>(() => ({
  customer: 'acme',
  customerName: 'ACME',
  connection: 'jira',
  connectionName: 'Service desk',
  system: 'jira-cloud',
  types: ['incident', 'request'],
}));
