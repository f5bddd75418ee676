import type { SiteTraits } from '../jira/site/SiteTraits.ts';
import { cloudDemo } from './demo/cloudDemo.ts';

/** The data of Jira Cloud. */
export const cloudTraits: SiteTraits = {
  kind: 'cloud',
  demo: cloudDemo,
  filters: [
    { id: '10000', name: 'Nightingale', jql: 'project = SECRET' },
    { id: '10001', name: 'Open at ACME', jql: 'project in (ACM, ACI) AND statusCategory != Done ORDER BY priority' },
  ],
  lacksFields: [],
  lacksClauses: [],
  members: {
    project: { simplified: false, style: 'classic', isPrivate: false, properties: {} },
    type: { hierarchyLevel: 0 },
    transition: { isGlobal: false, isInitial: false, isAvailable: true, isConditional: false, isLooped: false },
  },
  history: { fieldIds: true, newestFirst: true, most: 40 },
  boundedOnly: true,
};
