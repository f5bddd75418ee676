import { jsonAnswer } from '../../http/Answer.ts';
import { isTextList } from '../../http/record.ts';
import type { Router } from '../../http/Router.ts';
import { badPayload, type Handler, type JiraCall, payloadOf } from '../../jira/JiraCall.ts';
import { compileClause } from '../../jira/jql/compile/compileClause.ts';
import { describeQuery } from '../../jira/jql/describeQuery.ts';
import { JqlError } from '../../jira/jql/JqlError.ts';
import { parseJql } from '../../jira/jql/parse/parseJql.ts';
import { readingOf } from '../../jira/jql/Reading.ts';
import { sortHits } from '../../jira/jql/compile/sortHits.ts';

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

/** Checking queries, which only Jira Cloud does. */
export function addJqlRoutes(router: Router<Handler>): void {
  router.add('POST jql/parse', (call) => {
    const { queries } = payloadOf(call);
    if (!isTextList(queries) || queries.length === 0) {
      throw badPayload();
    }
    const validation = call.query.get('validation') ?? 'strict';
    return jsonAnswer(200, { queries: queries.map((query) => parseOne(query, validation, call)) });
  });
}
