import { Router } from '../http/Router.ts';
import type { Handler } from './JiraCall.ts';
import { addChangelogRoutes } from './routes/changelogRoutes.ts';
import { addCommentRoutes } from './routes/commentRoutes.ts';
import { addCreateMetaRoutes } from './routes/createMetaRoutes.ts';
import { addIssueRoutes } from './routes/issueRoutes.ts';
import { addJqlRoutes } from './routes/jqlRoutes.ts';
import { addMetadataRoutes } from './routes/metadataRoutes.ts';
import { addProjectRoutes } from './routes/projectRoutes.ts';
import { addRemoteLinkRoutes } from './routes/remoteLinkRoutes.ts';
import { addSearchRoutes } from './routes/searchRoutes.ts';
import { addServiceDeskRoutes } from './routes/serviceDeskRoutes.ts';
import { addTransitionRoutes } from './routes/transitionRoutes.ts';
import { addUserRoutes } from './routes/userRoutes.ts';

const platform = new Router<Handler>();
addMetadataRoutes(platform);
addProjectRoutes(platform);
addSearchRoutes(platform);
addCreateMetaRoutes(platform);
addIssueRoutes(platform);
addChangelogRoutes(platform);
addCommentRoutes(platform);
addTransitionRoutes(platform);
addRemoteLinkRoutes(platform);
addJqlRoutes(platform);
addUserRoutes(platform);

const serviceDesk = new Router<Handler>();
addServiceDeskRoutes(serviceDesk);

/** Where a path leads. */
export interface Place {
  router: Router<Handler>;
  version: 2 | 3;
  /** `/rest/api/3`, for `self`. */
  root: string;
  rest: string;
}

/** Finds the interface that a path of `/rest/…` belongs to. */
export function findPlace(path: string): Place | undefined {
  const api = /^(\/rest\/api\/(2|3|latest))\/(.+)$/.exec(path);
  if (api !== null) {
    return { router: platform, version: api[2] === '3' ? 3 : 2, root: api[1] ?? '', rest: api[3] ?? '' };
  }
  const desk = /^\/rest\/servicedeskapi\/(.+)$/.exec(path);
  return desk === null
    ? undefined
    : { router: serviceDesk, version: 2, root: '/rest/servicedeskapi', rest: desk[1] ?? '' };
}
