import { jsonAnswer } from '../../http/Answer.ts';
import type { Router } from '../../http/Router.ts';
import type { Handler, JiraCall } from '../../jira/JiraCall.ts';

const MOST = 20;

/** Labels of tickets that may be seen and that begin with what has been typed. */
function suggest(call: JiraCall): object {
  const token = call.query.get('query') ?? '';
  const seen = new Set<string>();
  for (const ticket of call.site.store.all(call.site.browsable(call.caller).map(({ key }) => key))) {
    ticket.labels.forEach((label) => seen.add(label));
  }
  const found = [...seen].filter((label) => label.toLowerCase().startsWith(token.toLowerCase())).toSorted();
  return { token, suggestions: found.slice(0, MOST).map((label) => ({ label, html: label })) };
}

/** Labels, which Data Center only suggests. */
export function addLabelRoutes(router: Router<Handler>): void {
  router.add('GET labels/suggest', (call) => jsonAnswer(200, suggest(call)));
}
