import { jsonAnswer } from '../../http/Answer.ts';
import type { Router } from '../../http/Router.ts';
import { renderProject } from '../../jira/answers/renderNamed.ts';
import { type Handler, type JiraCall, numberOf } from '../../jira/JiraCall.ts';

function searchProjects(call: JiraCall): object {
  const text = (call.query.get('query') ?? '').toLowerCase();
  const typeKeys = (call.query.get('typeKey') ?? '').split(',').filter((key) => key !== '');
  const keys = call.query.getAll('keys').flatMap((list) => list.split(','));
  const all = call.site
    .browsable(call.caller)
    .filter(({ key, name }) => `${key} ${name}`.toLowerCase().includes(text))
    .filter(({ typeKey }) => typeKeys.length === 0 || typeKeys.includes(typeKey))
    .filter(({ key }) => keys.length === 0 || keys.includes(key))
    .toSorted((one, other) => (one.key < other.key ? -1 : 1));
  const startAt = numberOf(call, 'startAt', 0, Infinity);
  const maxResults = numberOf(call, 'maxResults', 50, 100);
  const values = all.slice(startAt, startAt + maxResults);
  return {
    self: `${call.self}/project/search?maxResults=${maxResults}&startAt=${startAt}`,
    maxResults,
    startAt,
    total: all.length,
    isLast: startAt + values.length >= all.length,
    values: values.map((project) => renderProject(project, call)),
  };
}

function labels(call: JiraCall): object {
  const seen = new Set<string>();
  for (const ticket of call.site.store.all(call.site.browsable(call.caller).map(({ key }) => key))) {
    ticket.labels.forEach((label) => seen.add(label));
  }
  const all = [...seen].toSorted();
  const startAt = numberOf(call, 'startAt', 0, Infinity);
  const maxResults = numberOf(call, 'maxResults', 1000, 1000);
  const values = all.slice(startAt, startAt + maxResults);
  return { maxResults, startAt, total: all.length, isLast: startAt + values.length >= all.length, values };
}

/** Lists in pages, which only Jira Cloud has: projects and labels. */
export function addListRoutes(router: Router<Handler>): void {
  router.add('GET project/search', (call) => jsonAnswer(200, searchProjects(call)));
  router.add('GET label', (call) => jsonAnswer(200, labels(call)));
}
