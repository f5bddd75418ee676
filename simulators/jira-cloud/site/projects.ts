/** A project of a site. */
export interface Project {
  id: string;
  key: string;
  name: string;
  typeKey: 'service_desk' | 'software';
  /** Whose tickets these are, by the domain of their e-mail addresses; absent: the team's own. */
  company?: string;
  components: string[];
}

/** The projects of every site. SECRET belongs to nobody's perimeter. */
export const projects: Project[] = [
  {
    id: '10000',
    key: 'ACM',
    name: 'ACME Operations',
    typeKey: 'service_desk',
    company: 'acme',
    components: ['Batch', 'Databases', 'Servers', 'Reporting', 'Backup'],
  },
  {
    id: '10001',
    key: 'ACI',
    name: 'ACME Integration',
    typeKey: 'service_desk',
    company: 'acme',
    components: ['ESB', 'APIs', 'EDI', 'Certificates'],
  },
  {
    id: '10002',
    key: 'GLX',
    name: 'Globex Services',
    typeKey: 'service_desk',
    company: 'globex',
    components: ['Portal', 'Identity', 'Network', 'Batch'],
  },
  { id: '10003', key: 'OPS', name: 'Operations', typeKey: 'service_desk', components: ['Monitoring', 'On call'] },
  { id: '10004', key: 'SECRET', name: 'Project Nightingale', typeKey: 'service_desk', components: ['Data room'] },
];
