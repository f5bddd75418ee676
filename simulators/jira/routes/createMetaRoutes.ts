import { jsonAnswer } from '../../http/Answer.ts';
import type { Router } from '../../http/Router.ts';
import { fieldCatalogue } from '../answers/fieldCatalogue.ts';
import { renderPriority, renderType } from '../answers/renderNamed.ts';
import { type Handler, type JiraCall, numberOf, refusal } from '../JiraCall.ts';
import type { Project } from '../site/Project.ts';
import { setters } from './setters.ts';
import { visibleTicket } from './visibleTicket.ts';

const required = new Set(['summary', 'issuetype', 'project']);

/** What is said about a field that can be set. */
interface FieldMeta {
  fieldId: string;
}

function fieldsToCreate(call: JiraCall): FieldMeta[] {
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

function byId(fields: readonly FieldMeta[]): Record<string, FieldMeta> {
  return Object.fromEntries(fields.map((field) => [field.fieldId, field]));
}

function visibleProject(call: JiraCall): Project {
  const project = call.site.project(call.parameters.project ?? '');
  if (project === undefined || !call.site.browsable(call.caller).includes(project)) {
    throw refusal(
      call.site.traits.kind === 'cloud' ? 404 : 400,
      `No project could be found with key '${call.parameters.project ?? ''}'.`
    );
  }
  return project;
}

/** A page; Cloud names its list after what is in it, Data Center calls every list `values`. */
function page(call: JiraCall, member: string, all: object[]): object {
  const startAt = numberOf(call, 'startAt', 0, Infinity);
  const maxResults = numberOf(call, 'maxResults', 50, 200);
  const rows = all.slice(startAt, startAt + maxResults);
  const list =
    call.site.traits.kind === 'cloud'
      ? { [member]: rows }
      : { isLast: startAt + rows.length >= all.length, values: rows };
  return { startAt, maxResults, total: all.length, ...list };
}

function allMeta(call: JiraCall): object {
  const keys = call.query.getAll('projectKeys').flatMap((list) => list.split(','));
  const withFields = (call.query.get('expand') ?? '').includes('projects.issuetypes.fields');
  const fields = byId(fieldsToCreate(call));
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

/** What is needed to create and to change a ticket. */
export function addCreateMetaRoutes(router: Router<Handler>): void {
  router.add('GET issue/createmeta', (call) => jsonAnswer(200, allMeta(call)));
  router.add('GET issue/createmeta/{project}/issuetypes', (call) => {
    visibleProject(call);
    const types = call.site.vocabulary.types.items.map((type) => renderType(type, call));
    return jsonAnswer(200, page(call, 'issueTypes', types));
  });
  router.add('GET issue/{issue}/editmeta', (call) => {
    visibleTicket(call);
    return jsonAnswer(200, { fields: byId(fieldsToCreate(call).filter(({ fieldId }) => fieldId !== 'project')) });
  });
  router.add('GET issue/createmeta/{project}/issuetypes/{type}', (call) => {
    visibleProject(call);
    return jsonAnswer(200, page(call, 'fields', fieldsToCreate(call)));
  });
}
