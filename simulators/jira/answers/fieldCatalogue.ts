import { detailFields } from '../site/detailFields.ts';
import type { JiraSite } from '../site/JiraSite.ts';

/** A field as `GET /field` lists it. */
export interface FieldEntry {
  id: string;
  key: string;
  name: string;
  untranslatedName?: string;
  custom: boolean;
  orderable: boolean;
  navigable: boolean;
  searchable: boolean;
  clauseNames: string[];
  schema?: { type: string; items?: string; system?: string; custom?: string; customId?: number };
}

function system(
  id: string,
  name: string,
  type: string,
  clauseNames: string[],
  more: Partial<FieldEntry> = {}
): FieldEntry {
  const [base = type, items] = type.split(':');
  return {
    id,
    key: id,
    name,
    custom: false,
    orderable: true,
    navigable: true,
    searchable: clauseNames.length > 0,
    clauseNames,
    schema: { type: base, ...(items === undefined ? {} : { items }), system: id },
    ...more,
  };
}

function custom(number: number, name: string, type: string, kind: string): FieldEntry {
  const [base = type, items] = type.split(':');
  return {
    id: `customfield_${number}`,
    key: `customfield_${number}`,
    name,
    untranslatedName: name,
    custom: true,
    orderable: true,
    navigable: true,
    searchable: true,
    clauseNames: [`cf[${number}]`, name],
    schema: { type: base, ...(items === undefined ? {} : { items }), custom: kind, customId: number },
  };
}

const fixed: FieldEntry[] = [
  system('statuscategorychangedate', 'Status Category Changed', 'datetime', ['statusCategoryChangedDate'], {
    orderable: false,
  }),
  system('issuetype', 'Issue Type', 'issuetype', ['issuetype', 'type']),
  system('timespent', 'Time Spent', 'number', [], { orderable: false }),
  system('project', 'Project', 'project', ['project'], { orderable: false }),
  system('fixVersions', 'Fix versions', 'array:version', ['fixVersion']),
  system('statusCategory', 'Status Category', 'statusCategory', ['statusCategory'], { orderable: false }),
  system('resolution', 'Resolution', 'resolution', ['resolution']),
  system('resolutiondate', 'Resolved', 'datetime', ['resolutiondate', 'resolved'], { orderable: false }),
  system('watches', 'Watchers', 'watches', ['watchers'], { orderable: false }),
  system('created', 'Created', 'datetime', ['created', 'createdDate'], { orderable: false }),
  system('priority', 'Priority', 'priority', ['priority']),
  system('labels', 'Labels', 'array:string', ['labels']),
  system('issuelinks', 'Linked Issues', 'array:issuelinks', ['issueLink']),
  system('assignee', 'Assignee', 'user', ['assignee']),
  system('updated', 'Updated', 'datetime', ['updated', 'updatedDate'], { orderable: false }),
  system('status', 'Status', 'status', ['status'], { orderable: false }),
  system('components', 'Components', 'array:component', ['component']),
  system('description', 'Description', 'string', ['description']),
  system('summary', 'Summary', 'string', ['summary']),
  system('creator', 'Creator', 'user', ['creator'], { orderable: false }),
  system('subtasks', 'Sub-tasks', 'array:issuelinks', ['subtasks'], { orderable: false }),
  system('reporter', 'Reporter', 'user', ['reporter']),
  system('duedate', 'Due date', 'date', ['due', 'duedate']),
  system('attachment', 'Attachment', 'array:attachment', ['attachments'], { navigable: false }),
  system('comment', 'Comment', 'comments-page', ['comment'], { navigable: false }),
  {
    id: 'issuekey',
    key: 'issuekey',
    name: 'Key',
    custom: false,
    orderable: false,
    navigable: true,
    searchable: false,
    clauseNames: ['id', 'issue', 'issuekey', 'key'],
  },
  custom(
    10002,
    'Organizations',
    'array:sd-customerorganization',
    'com.atlassian.servicedesk:sd-customer-organizations'
  ),
  custom(10010, 'Request Type', 'sd-customerrequesttype', 'com.atlassian.servicedesk:vp-origin'),
  custom(10019, 'Rank', 'any', 'com.pyxis.greenhopper.jira:gh-lexo-rank'),
  custom(10026, 'Request participants', 'array:user', 'com.atlassian.servicedesk:sd-request-participants'),
];

const types = 'com.atlassian.jira.plugin.system.customfieldtypes';

const detailTypes = {
  option: ['option', 'select'],
  datetime: ['datetime', 'datetime'],
  textarea: ['string', 'textarea'],
} as const;
const details = detailFields.map(({ number, name, kind }) => {
  const [type, made] = detailTypes[kind];
  return custom(number, name, type, `${types}:${made}`);
});

/** All fields of a site. */
export function fieldCatalogue(site: JiraSite): FieldEntry[] {
  const slas = site.slaFields.map(({ number, name }) =>
    custom(number, name, 'sd-servicelevelagreement', 'com.atlassian.servicedesk:sd-sla-field')
  );
  const all = [...fixed, ...details, ...(site.has('no-sla-fields') ? [] : slas)];
  return all.filter(({ id }) => !site.traits.lacksFields.includes(id));
}
