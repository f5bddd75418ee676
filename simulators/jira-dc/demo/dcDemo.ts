import type { Demo } from '../../jira/demo/Demo.ts';
import { globexServices, ownOperations, secretTemplates } from '../../jira/demo/sharedTemplates.ts';
import type { Project } from '../../jira/site/Project.ts';
import { globexIntegration } from './globexIntegration.ts';

const globex = { typeKey: 'service_desk', company: 'globex', organisation: { id: '1', name: 'Globex' } } as const;

const servicesProject: Project = {
  ...globex,
  id: '10200',
  key: 'GLX',
  name: 'Globex Services',
  components: ['Portal', 'Identity', 'Network', 'Batch'],
};
const integrationProject: Project = {
  ...globex,
  id: '10201',
  key: 'GLI',
  name: 'Globex Integration',
  components: ['Messaging', 'Interfaces', 'File transfer'],
};
const ownProject: Project = {
  id: '10202',
  key: 'OPS',
  name: 'Operations',
  typeKey: 'service_desk',
  components: ['Monitoring', 'On call'],
};
const secretProject: Project = {
  id: '10203',
  key: 'SECRET',
  name: 'Project Nightingale',
  typeKey: 'service_desk',
  components: ['Data room'],
};

/** What a Jira Data Center site is filled with. SECRET belongs to nobody's perimeter. */
export const dcDemo: Demo = {
  projects: [
    { project: servicesProject, share: 52, templates: globexServices },
    { project: integrationProject, share: 32, templates: globexIntegration },
    { project: ownProject, share: 11, templates: ownOperations },
    { project: secretProject, share: 5, templates: secretTemplates },
  ],
  // Only urgent ones: their SLAs run round the clock. The last one has an SLA that cannot be calculated.
  showcases: [
    { project: 'GLX', template: 0, wish: { priority: 'Highest', status: 'In Progress', used: 0.9 } },
    { project: 'GLI', template: 0, wish: { priority: 'High', status: 'In Progress', used: 0.8 } },
    { project: 'GLI', template: 1, wish: { priority: 'Highest', status: 'Escalated', used: 1.15 } },
    { project: 'GLX', template: 1, wish: { priority: 'High', status: 'In Progress', used: 1.4 } },
    { project: 'GLI', template: 2, wish: { priority: 'High', status: 'Waiting for vendor', used: 0.7 } },
    { project: 'GLX', template: 3, wish: { priority: 'Highest', status: 'Open', used: 0.04, unassigned: true } },
    { project: 'GLI', template: 0, wish: { priority: 'High', status: 'In Progress', used: 0.5 } },
  ],
};
