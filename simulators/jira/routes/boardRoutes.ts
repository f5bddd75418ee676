import { jsonAnswer } from '../../http/Answer.ts';
import type { Router } from '../../http/Router.ts';
import { type Handler, numberOf } from '../JiraCall.ts';

/** Boards, of which a service desk has none; programs ask for them when they get to know a site. */
export function addBoardRoutes(router: Router<Handler>): void {
  router.add('GET board', (call) =>
    jsonAnswer(200, {
      maxResults: numberOf(call, 'maxResults', 50, 50),
      startAt: numberOf(call, 'startAt', 0, Infinity),
      total: 0,
      isLast: true,
      values: [],
    })
  );
}
