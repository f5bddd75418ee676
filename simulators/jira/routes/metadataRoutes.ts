import { jsonAnswer } from '../../http/Answer.ts';
import type { Router } from '../../http/Router.ts';
import { fieldCatalogue } from '../answers/fieldCatalogue.ts';
import { renderCategory, renderPriority, renderResolution, renderStatus, renderType } from '../answers/renderNamed.ts';
import { callerOf, type Handler, type JiraCall, refusal } from '../JiraCall.ts';
import type { Named } from '../site/standardVocabulary.ts';
import type { NamedList, Vocabulary } from '../site/Vocabulary.ts';

function myself(call: JiraCall): object {
  const caller = callerOf(call);
  return {
    ...call.flavour.renderPerson(caller, call),
    emailAddress: caller.email,
    locale: 'en_US',
    groups: { size: 0, items: [] },
    applicationRoles: { size: 2, items: [] },
    expand: 'groups,applicationRoles',
  };
}

/** A list of words, and one of them by its id or name. */
function addList<Item extends Named>(
  router: Router<Handler>,
  path: string,
  listOf: (vocabulary: Vocabulary) => NamedList<Item>,
  render: (item: Item, call: JiraCall) => object
): void {
  router.add(`GET ${path}`, (call) =>
    jsonAnswer(
      200,
      listOf(call.site.vocabulary).items.map((item) => render(item, call))
    )
  );
  router.add(`GET ${path}/{id}`, (call) => {
    const wanted = call.parameters.id ?? '';
    const found = listOf(call.site.vocabulary).find(wanted);
    if (found === undefined) {
      throw refusal(404, `The ${path} with id '${wanted}' does not exist`);
    }
    return jsonAnswer(200, render(found, call));
  });
}

/** Calls that describe the site: its words, fields and who is asking. */
export function addMetadataRoutes(router: Router<Handler>): void {
  router.add('GET serverInfo', (call) => jsonAnswer(200, call.flavour.serverInfo(call)));
  router.add('GET myself', (call) => jsonAnswer(200, myself(call)));
  router.add('GET field', (call) =>
    jsonAnswer(
      200,
      fieldCatalogue(call.site).map((entry) => call.flavour.renderField(entry))
    )
  );
  router.add('GET statuscategory', (call) =>
    jsonAnswer(
      200,
      (['new', 'indeterminate', 'done'] as const).map((key) => renderCategory(key, call))
    )
  );
  addList(router, 'status', ({ statuses }) => statuses, renderStatus);
  addList(router, 'priority', ({ priorities }) => priorities, renderPriority);
  addList(router, 'issuetype', ({ types }) => types, renderType);
  addList(router, 'resolution', ({ resolutions }) => resolutions, renderResolution);
}
