import type { JiraCall } from '../JiraCall.ts';

/** The permissions that a site knows. */
export const permissions: Readonly<Record<string, { id: string; name: string }>> = {
  BROWSE_PROJECTS: { id: '10', name: 'Browse Projects' },
  CREATE_ISSUES: { id: '11', name: 'Create Issues' },
  EDIT_ISSUES: { id: '12', name: 'Edit Issues' },
  ADD_COMMENTS: { id: '15', name: 'Add Comments' },
  TRANSITION_ISSUES: { id: '46', name: 'Transition Issues' },
  LINK_ISSUES: { id: '21', name: 'Link Issues' },
  ADMINISTER: { id: '0', name: 'Administer Jira' },
};

/** A permission and whether the caller has it: all that he may browse he may change, only admin administers. */
export function renderPermission(key: string, { site, caller }: JiraCall): object {
  return {
    ...permissions[key],
    key,
    type: key === 'ADMINISTER' ? 'GLOBAL' : 'PROJECT',
    description: '',
    havePermission: key === 'ADMINISTER' ? caller?.login === 'admin' : site.browsable(caller).length > 0,
  };
}
