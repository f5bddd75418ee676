import { jsonAnswer } from '../../http/Answer.ts';
import type { Router } from '../../http/Router.ts';
import { stamp } from '../../time/stamp.ts';
import { fieldCatalogue } from '../answers/fieldCatalogue.ts';
import { renderCategory, renderPriority, renderResolution, renderStatus, renderType } from '../answers/renderNamed.ts';
import { renderPerson } from '../answers/renderPerson.ts';
import { callerOf, type Handler, type JiraCall, numberOf } from '../JiraCall.ts';

function serverInfo({ site, now, zone }: JiraCall): object {
  return {
    baseUrl: site.url,
    displayUrl: site.url,
    displayUrlServicedeskHelpCenter: site.url,
    version: '1001.0.0-SNAPSHOT',
    versionNumbers: [1001, 0, 0],
    deploymentType: 'Cloud',
    buildNumber: 100_290,
    buildDate: '2026-10-01T00:00:00.000+0000',
    serverTime: stamp(zone, now),
    scmInfo: 'simulator',
    serverTitle: 'Jira (simulated)',
    defaultLocale: { locale: 'en_US' },
    serverTimeZone: 'Etc/UTC',
  };
}

function myself(call: JiraCall): object {
  const caller = callerOf(call);
  return {
    ...renderPerson(caller, call),
    emailAddress: caller.email,
    locale: 'en_US',
    groups: { size: 0, items: [] },
    applicationRoles: { size: 2, items: [] },
    expand: 'groups,applicationRoles',
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

/** Calls that describe the site: its words, fields and who is asking. */
export function addMetadataRoutes(router: Router<Handler>): void {
  router.add('GET serverInfo', (call) => jsonAnswer(200, serverInfo(call)));
  router.add('GET myself', (call) => jsonAnswer(200, myself(call)));
  router.add('GET field', ({ site }) => jsonAnswer(200, fieldCatalogue(site)));
  router.add('GET label', (call) => jsonAnswer(200, labels(call)));
  router.add('GET statuscategory', (call) =>
    jsonAnswer(
      200,
      (['new', 'indeterminate', 'done'] as const).map((key) => renderCategory(key, call))
    )
  );
  router.add('GET status', (call) =>
    jsonAnswer(
      200,
      call.site.vocabulary.statuses.items.map((item) => renderStatus(item, call))
    )
  );
  router.add('GET priority', (call) =>
    jsonAnswer(
      200,
      call.site.vocabulary.priorities.items.map((item) => renderPriority(item, call))
    )
  );
  router.add('GET issuetype', (call) =>
    jsonAnswer(
      200,
      call.site.vocabulary.types.items.map((item) => renderType(item, call))
    )
  );
  router.add('GET resolution', (call) =>
    jsonAnswer(
      200,
      call.site.vocabulary.resolutions.items.map((item) => renderResolution(item, call))
    )
  );
}
