import { jsonAnswer } from '../../http/Answer.ts';
import type { Router } from '../../http/Router.ts';
import { fieldCatalogue } from '../answers/fieldCatalogue.ts';
import { renderPriority, renderType } from '../answers/renderNamed.ts';
import { type Handler, type JiraCall, numberOf, refusal } from '../JiraCall.ts';
import type { Project } from '../site/projects.ts';
import { setters } from './setters.ts';

const required = new Set(['summary', 'issuetype', 'project']);

function fieldsToCreate(call: JiraCall): object[] {
  return fieldCatalogue(call.site)
    .filter(({ id }) => id === 'project' || Object.hasOwn(setters, id))
    .map(({ id, name, schema }) => ({
      required: required.has(id),
      schema,
      name,
      key: id,
      fieldId: id,
      hasDefaultValue: id === 'priority',
      operations: ['set'],
      ...(id === 'priority'
        ? { allowedValues: call.site.vocabulary.priorities.items.map((item) => renderPriority(item, call)) }
        : {}),
    }));
}

function visibleProject(call: JiraCall): Project {
  const project = call.site.project(call.parameters.project ?? '');
  if (project === undefined || !call.site.browsable(call.caller).includes(project)) {
    throw refusal(404, `No project could be found with key '${call.parameters.project ?? ''}'.`);
  }
  return project;
}

function page(call: JiraCall, member: string, all: object[]): object {
  const startAt = numberOf(call, 'startAt', 0, Infinity);
  const maxResults = numberOf(call, 'maxResults', 50, 200);
  return { startAt, maxResults, total: all.length, [member]: all.slice(startAt, startAt + maxResults) };
}

function allMeta(call: JiraCall): object {
  const keys = call.query.getAll('projectKeys').flatMap((list) => list.split(','));
  const withFields = (call.query.get('expand') ?? '').includes('projects.issuetypes.fields');
  const fields = Object.fromEntries(
    fieldsToCreate(call).map((field) => ['fieldId' in field ? String(field.fieldId) : '', field])
  );
  return {
    expand: 'projects',
    projects: call.site
      .browsable(call.caller)
      .filter(({ key }) => keys.length === 0 || keys.includes(key))
      .map((project) => ({
        expand: 'issuetypes',
        self: `${call.self}/project/${project.id}`,
        id: project.id,
        key: project.key,
        name: project.name,
        issuetypes: call.site.vocabulary.types.items.map((type) => ({
          ...renderType(type, call),
          ...(withFields ? { expand: 'fields', fields } : {}),
        })),
      })),
  };
}

/** What is needed to create a ticket. */
export function addCreateMetaRoutes(router: Router<Handler>): void {
  router.add('GET issue/createmeta', (call) => jsonAnswer(200, allMeta(call)));
  router.add('GET issue/createmeta/{project}/issuetypes', (call) => {
    visibleProject(call);
    const types = call.site.vocabulary.types.items.map((type) => renderType(type, call));
    return jsonAnswer(200, page(call, 'issueTypes', types));
  });
  router.add('GET issue/createmeta/{project}/issuetypes/{type}', (call) => {
    visibleProject(call);
    return jsonAnswer(200, page(call, 'fields', fieldsToCreate(call)));
  });
}
