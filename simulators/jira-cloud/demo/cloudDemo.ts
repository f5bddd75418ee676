import type { Demo } from '../../jira/demo/Demo.ts';
import { globexServices, ownOperations, secretTemplates } from '../../jira/demo/sharedTemplates.ts';
import type { Project } from '../../jira/site/Project.ts';
import { acmeIntegration, acmeOperations } from './acmeTemplates.ts';

const acmeOperationsProject: Project = {
  id: '10000',
  key: 'ACM',
  name: 'ACME Operations',
  typeKey: 'service_desk',
  company: 'acme',
  organisation: { id: '1', name: 'ACME' },
  components: ['Batch', 'Databases', 'Servers', 'Reporting', 'Backup'],
};
const acmeIntegrationProject: Project = {
  id: '10001',
  key: 'ACI',
  name: 'ACME Integration',
  typeKey: 'service_desk',
  company: 'acme',
  organisation: { id: '1', name: 'ACME' },
  components: ['ESB', 'APIs', 'EDI', 'Certificates'],
};
const globexProject: Project = {
  id: '10002',
  key: 'GLX',
  name: 'Globex Services',
  typeKey: 'service_desk',
  company: 'globex',
  organisation: { id: '2', name: 'Globex' },
  components: ['Portal', 'Identity', 'Network', 'Batch'],
};
const ownProject: Project = {
  id: '10003',
  key: 'OPS',
  name: 'Operations',
  typeKey: 'service_desk',
  components: ['Monitoring', 'On call'],
};
const secretProject: Project = {
  id: '10004',
  key: 'SECRET',
  name: 'Project Nightingale',
  typeKey: 'service_desk',
  components: ['Data room'],
};

/** What a Jira Cloud site is filled with. SECRET belongs to nobody's perimeter. */
export const cloudDemo: Demo = {
  projects: [
    { project: acmeOperationsProject, share: 34, templates: acmeOperations },
    { project: acmeIntegrationProject, share: 24, templates: acmeIntegration },
    { project: globexProject, share: 26, templates: globexServices },
    { project: ownProject, share: 11, templates: ownOperations },
    { project: secretProject, share: 5, templates: secretTemplates },
  ],
  // Only urgent ones: their SLAs run round the clock. The last one has an SLA that cannot be calculated.
  showcases: [
    { project: 'ACM', template: 0, wish: { priority: 'Highest', status: 'In Progress', used: 0.9 } },
    { project: 'ACI', template: 0, wish: { priority: 'High', status: 'In Progress', used: 0.8 } },
    { project: 'GLX', template: 0, wish: { priority: 'Highest', status: 'Escalated', used: 1.15 } },
    { project: 'ACM', template: 3, wish: { priority: 'High', status: 'In Progress', used: 1.4 } },
    { project: 'GLX', template: 3, wish: { priority: 'High', status: 'Waiting for vendor', used: 0.7 } },
    { project: 'ACI', template: 1, wish: { priority: 'Highest', status: 'Open', used: 0.04, unassigned: true } },
    { project: 'ACM', template: 1, wish: { priority: 'High', status: 'In Progress', used: 0.5 } },
  ],
};
