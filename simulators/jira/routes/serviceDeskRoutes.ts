import { jsonAnswer } from '../../http/Answer.ts';
import { Refusal } from '../../http/Refusal.ts';
import type { Router } from '../../http/Router.ts';
import { renderFields } from '../answers/renderFields.ts';
import { type Handler, type JiraCall, numberOf } from '../JiraCall.ts';
import { findVisible } from './visibleTicket.ts';

/** The error body of the service desk, which is not the one of the platform. */
function missing(): Refusal {
  const errorMessage = 'The request you are trying to view does not exist, or you do not have permission to view it.';
  return new Refusal(
    jsonAnswer(404, { errorMessage, i18nErrorMessage: { i18nKey: 'sd.request.not.found', parameters: [] } })
  );
}

function slasOf(call: JiraCall): object[] {
  const ticket = findVisible(call, call.parameters.issue ?? '');
  if (ticket === undefined) {
    throw missing();
  }
  const ids = call.site.has('no-sla-fields') ? [] : call.site.slaFields.map(({ id }) => id);
  return Object.values(renderFields(ticket, ids, call)).filter((value) => typeof value === 'object' && value !== null);
}

/** The SLAs of a request, as the service desk gives them. */
export function addServiceDeskRoutes(router: Router<Handler>): void {
  router.add('GET request/{issue}/sla', (call) => {
    const all = slasOf(call);
    const start = numberOf(call, 'start', 0, Infinity);
    const limit = numberOf(call, 'limit', 50, 100);
    const values = all.slice(start, start + limit);
    return jsonAnswer(200, {
      _expands: [],
      size: values.length,
      start,
      limit,
      isLastPage: start + values.length >= all.length,
      _links: {
        self: `${call.self}/request/${call.parameters.issue ?? ''}/sla`,
        base: call.self,
        context: '',
      },
      values,
    });
  });
  router.add('GET request/{issue}/sla/{sla}', (call) => {
    const found = slasOf(call).find((sla) => 'id' in sla && sla.id === call.parameters.sla);
    if (found === undefined) {
      throw missing();
    }
    return jsonAnswer(200, found);
  });
}
