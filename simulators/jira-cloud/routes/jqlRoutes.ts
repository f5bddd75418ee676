import { jsonAnswer } from '../../http/Answer.ts';
import { isTextList } from '../../http/record.ts';
import type { Router } from '../../http/Router.ts';
import { badPayload, type Handler, type JiraCall, payloadOf } from '../JiraCall.ts';
import { compileClause } from '../jql/compileClause.ts';
import { describeQuery } from '../jql/describeQuery.ts';
import { fields, slaClauses } from '../jql/fields.ts';
import { JqlError } from '../jql/JqlError.ts';
import { parseJql } from '../jql/parseJql.ts';
import { readingOf } from '../jql/Reading.ts';
import { reservedWords } from '../jql/reservedWords.ts';
import { sortHits } from '../jql/sortHits.ts';

/** Parses one query; with the validation `none` only its grammar counts, with `warn` its values are warnings. */
function parseOne(query: string, validation: string, call: JiraCall): object {
  try {
    const parsed = parseJql(query);
    const structure = describeQuery(parsed);
    if (validation === 'none') {
      return { query, structure };
    }
    try {
      const reading = readingOf(call.site, call.caller);
      compileClause(parsed.where, reading);
      sortHits([], parsed.orderBy, reading);
      return { query, structure };
    } catch (error) {
      if (!(error instanceof JqlError)) {
        throw error;
      }
      return validation === 'warn' ? { query, structure, warnings: error.messages } : { query, errors: error.messages };
    }
  } catch (error) {
    if (error instanceof JqlError) {
      return { query, errors: error.messages };
    }
    throw error;
  }
}

function suggestions(call: JiraCall): object {
  const known = call.site.has('no-sla-fields') ? fields : [...fields, ...slaClauses];
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
    visibleFieldNames: known.map(({ name, operators, orderable, is }) => ({
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

/** What Jira tells about its query language. */
export function addJqlRoutes(router: Router<Handler>): void {
  router.add('POST jql/parse', (call) => {
    const { queries } = payloadOf(call);
    if (!isTextList(queries) || queries.length === 0) {
      throw badPayload();
    }
    const validation = call.query.get('validation') ?? 'strict';
    return jsonAnswer(200, { queries: queries.map((query) => parseOne(query, validation, call)) });
  });
  router.add('GET jql/autocompletedata', (call) => jsonAnswer(200, suggestions(call)));
}
