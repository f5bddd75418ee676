import type { JiraCall } from '../JiraCall.ts';
import type { Project } from '../site/Project.ts';
import {
  type CategoryKey,
  type Named,
  type Priority,
  type Status,
  statusCategories,
} from '../site/standardVocabulary.ts';

/** The category of a status. */
export function renderCategory(key: CategoryKey, call: JiraCall): object {
  const category = statusCategories[key];
  return { self: `${call.self}/statuscategory/${category.id}`, ...category };
}

/** A status. */
export function renderStatus(status: Status, call: JiraCall): object {
  return {
    self: `${call.self}/status/${status.id}`,
    description: status.description,
    iconUrl: `${call.site.url}/images/icons/statuses/generic.png`,
    name: status.name,
    id: status.id,
    statusCategory: renderCategory(status.category, call),
  };
}

/** A priority. */
export function renderPriority(priority: Priority, call: JiraCall): object {
  return {
    self: `${call.self}/priority/${priority.id}`,
    statusColor: priority.colour,
    description: priority.description,
    iconUrl: `${call.site.url}/images/icons/priorities/${encodeURIComponent(priority.name.toLowerCase())}_new.svg`,
    name: priority.name,
    id: priority.id,
  };
}

/** A type of ticket. */
export function renderType(type: Named, call: JiraCall): object {
  return {
    self: `${call.self}/issuetype/${type.id}`,
    id: type.id,
    description: type.description,
    iconUrl: `${call.site.url}/images/icons/issuetypes/${type.id}.svg`,
    name: type.name,
    subtask: false,
    ...call.site.traits.members.type,
  };
}

/** A resolution. */
export function renderResolution(resolution: Named, call: JiraCall): object {
  return {
    self: `${call.self}/resolution/${resolution.id}`,
    id: resolution.id,
    description: resolution.description,
    name: resolution.name,
  };
}

/** A project, as it stands in a ticket or in a list. */
export function renderProject(project: Project, call: JiraCall): object {
  return {
    self: `${call.self}/project/${project.id}`,
    id: project.id,
    key: project.key,
    name: project.name,
    projectTypeKey: project.typeKey,
    ...call.site.traits.members.project,
    avatarUrls: { '48x48': `${call.site.url}/avatar/project-${project.id}.png` },
  };
}
