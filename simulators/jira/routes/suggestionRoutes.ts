import { jsonAnswer } from '../../http/Answer.ts';
import type { Router } from '../../http/Router.ts';
import type { Handler, JiraCall } from '../JiraCall.ts';
import { fieldsOf } from '../jql/compile/fields.ts';
import { reservedWords } from '../jql/parse/reservedWords.ts';

function suggestions(call: JiraCall): object {
  const functions = ['currentUser()', 'now()', 'startOfDay()', 'endOfDay()', 'startOfWeek()', 'endOfWeek()'];
  const slaFunctions = [
    'breached()',
    'everBreached()',
    'completed()',
    'paused()',
    'running()',
    'remaining()',
    'elapsed()',
  ];
  return {
    jqlReservedWords: reservedWords,
    visibleFieldNames: fieldsOf(call.site).map(({ name, operators, orderable, is }) => ({
      value: name.includes(' ') ? `"${name}"` : name,
      displayName: is.kind === 'sla' ? `${name} - cf[${is.sla.number}]` : name,
      orderable: String(orderable),
      searchable: 'true',
      ...(is.kind === 'sla' ? { cfid: `cf[${is.sla.number}]` } : {}),
      operators,
      types: ['java.lang.String'],
    })),
    visibleFunctionNames: [...functions, ...slaFunctions].map((value) => ({
      value,
      displayName: value,
      types: ['java.lang.String'],
    })),
  };
}

/** What Jira tells editors of queries about its query language. */
export function addSuggestionRoutes(router: Router<Handler>): void {
  router.add('GET jql/autocompletedata', (call) => jsonAnswer(200, suggestions(call)));
}
