import { jsonAnswer } from '../../http/Answer.ts';
import type { Router } from '../../http/Router.ts';
import { renderProject, renderStatus, renderType } from '../answers/renderNamed.ts';
import { type Handler, type JiraCall, refusal } from '../JiraCall.ts';
import type { Project } from '../site/Project.ts';

/** The project of the path. Throws Refusal (404) when there is none that the caller may browse. */
function projectOf(call: JiraCall): Project {
  const wanted = call.parameters.project ?? '';
  const project = call.site.project(wanted);
  if (project === undefined || !call.site.browsable(call.caller).includes(project)) {
    throw refusal(404, `No project could be found with key '${wanted}'.`);
  }
  return project;
}

function componentsOf(project: Project, call: JiraCall): object[] {
  return project.components.map((name, index) => ({
    self: `${call.self}/component/${10_100 + index}`,
    id: String(10_100 + index),
    name,
  }));
}

function detail(project: Project, call: JiraCall): object {
  return {
    expand: 'description,lead,issueTypes,url,projectKeys,permissions,insight',
    ...renderProject(project, call),
    description: '',
    components: componentsOf(project, call),
    issueTypes: call.site.vocabulary.types.items.map((type) => renderType(type, call)),
    assigneeType: 'UNASSIGNED',
    versions: [],
    roles: {},
  };
}

/** Calls about projects; those that the caller may not browse do not exist for him. */
export function addProjectRoutes(router: Router<Handler>): void {
  router.add('GET project', (call) =>
    jsonAnswer(
      200,
      call.site.browsable(call.caller).map((project) => renderProject(project, call))
    )
  );
  router.add('GET project/{project}', (call) => jsonAnswer(200, detail(projectOf(call), call)));
  router.add('GET project/{project}/components', (call) => jsonAnswer(200, componentsOf(projectOf(call), call)));
  router.add('GET project/{project}/versions', (call) => {
    projectOf(call);
    return jsonAnswer(200, []);
  });
  router.add('GET project/{project}/statuses', (call) => {
    projectOf(call);
    const statuses = call.site.vocabulary.statuses.items.map((status) => renderStatus(status, call));
    return jsonAnswer(
      200,
      call.site.vocabulary.types.items.map(({ id, name }) => ({
        self: `${call.self}/issuetype/${id}`,
        id,
        name,
        subtask: false,
        statuses,
      }))
    );
  });
}
