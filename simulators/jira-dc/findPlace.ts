import { Router } from '../http/Router.ts';
import type { Handler } from '../jira/JiraCall.ts';
import { addBoardRoutes } from '../jira/routes/boardRoutes.ts';
import { addCommentRoutes } from '../jira/routes/commentRoutes.ts';
import { addCreateMetaRoutes } from '../jira/routes/createMetaRoutes.ts';
import { addIssueRoutes } from '../jira/routes/issueRoutes.ts';
import { addMetadataRoutes } from '../jira/routes/metadataRoutes.ts';
import { addProjectRoutes } from '../jira/routes/projectRoutes.ts';
import { addRemoteLinkRoutes } from '../jira/routes/remoteLinkRoutes.ts';
import { addServiceDeskRoutes } from '../jira/routes/serviceDeskRoutes.ts';
import { addSuggestionRoutes } from '../jira/routes/suggestionRoutes.ts';
import { addTransitionRoutes } from '../jira/routes/transitionRoutes.ts';
import { addLabelRoutes } from './routes/labelRoutes.ts';
import { addSearchRoutes } from './routes/searchRoutes.ts';
import { addSessionRoutes, addUserRoutes } from './routes/userRoutes.ts';

const platform = new Router<Handler>();
addMetadataRoutes(platform);
addProjectRoutes(platform);
addSearchRoutes(platform);
addCreateMetaRoutes(platform);
addIssueRoutes(platform);
addCommentRoutes(platform);
addTransitionRoutes(platform);
addRemoteLinkRoutes(platform);
addSuggestionRoutes(platform);
addUserRoutes(platform);

const serviceDesk = new Router<Handler>();
addServiceDeskRoutes(serviceDesk);
const agile = new Router<Handler>();
addBoardRoutes(agile);
const labels = new Router<Handler>();
addLabelRoutes(labels);
const session = new Router<Handler>();
addSessionRoutes(session);

/** Where a path leads. */
export interface Place {
  router: Router<Handler>;
  /** `/rest/api/2`, for `self`. */
  root: string;
  rest: string;
}

const places: ReadonlyArray<readonly [RegExp, Router<Handler>]> = [
  [/^(\/rest\/api\/(?:2|latest))\/(.+)$/, platform],
  [/^(\/rest\/api\/1\.0)\/(.+)$/, labels],
  [/^(\/rest\/auth\/(?:1|latest))\/(.+)$/, session],
  [/^(\/rest\/agile\/(?:1\.0|latest))\/(.+)$/, agile],
  [/^(\/rest\/servicedeskapi)\/(.+)$/, serviceDesk],
];

/** Finds the interface that a path of `/rest/…` belongs to. */
export function findPlace(path: string): Place | undefined {
  for (const [pattern, router] of places) {
    const found = pattern.exec(path);
    if (found !== null) {
      return { router, root: found[1] ?? '', rest: found[2] ?? '' };
    }
  }
  return undefined;
}
