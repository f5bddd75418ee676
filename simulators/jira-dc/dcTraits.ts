import type { SiteTraits } from '../jira/site/SiteTraits.ts';
import { dcDemo } from './demo/dcDemo.ts';

/** The data of Jira Data Center. */
export const dcTraits: SiteTraits = {
  kind: 'dc',
  demo: dcDemo,
  filters: [
    { id: '10000', name: 'Nightingale', jql: 'project = SECRET' },
    { id: '10001', name: 'Open at Globex', jql: 'project in (GLX, GLI) AND statusCategory != Done ORDER BY priority' },
  ],
  lacksFields: ['statusCategory', 'statuscategorychangedate'],
  lacksClauses: ['statuscategorychangeddate'],
  members: { project: {}, type: { avatarId: 10_418 }, transition: { opsbarSequence: 10 } },
  history: { fieldIds: false, newestFirst: false, most: Infinity },
  boundedOnly: false,
};
