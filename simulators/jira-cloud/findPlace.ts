import { Router } from '../http/Router.ts';
import type { Handler } from '../jira/JiraCall.ts';
import { addChangelogRoutes } from './routes/changelogRoutes.ts';
import { addBoardRoutes } from '../jira/routes/boardRoutes.ts';
import { addCommentRoutes } from '../jira/routes/commentRoutes.ts';
import { addCreateMetaRoutes } from '../jira/routes/createMetaRoutes.ts';
import { addIssueRoutes } from '../jira/routes/issueRoutes.ts';
import { addJqlRoutes } from './routes/jqlRoutes.ts';
import { addMetadataRoutes } from '../jira/routes/metadataRoutes.ts';
import { addProjectRoutes } from '../jira/routes/projectRoutes.ts';
import { addRemoteLinkRoutes } from '../jira/routes/remoteLinkRoutes.ts';
import { addSuggestionRoutes } from '../jira/routes/suggestionRoutes.ts';
import { addBulkRoutes } from './routes/bulkRoutes.ts';
import { addListRoutes } from './routes/listRoutes.ts';
import { addSearchRoutes } from './routes/searchRoutes.ts';
import { addServiceDeskRoutes } from '../jira/routes/serviceDeskRoutes.ts';
import { addTransitionRoutes } from '../jira/routes/transitionRoutes.ts';
import { addUserRoutes } from './routes/userRoutes.ts';

const platform = new Router<Handler>();
addMetadataRoutes(platform);
addListRoutes(platform);
addBulkRoutes(platform);
addSuggestionRoutes(platform);
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
const agile = new Router<Handler>();
addBoardRoutes(agile);

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
  const other = /^(\/rest\/(?:servicedeskapi|agile\/1\.0))\/(.+)$/.exec(path);
  if (other === null) {
    return undefined;
  }
  const router = other[1] === '/rest/servicedeskapi' ? serviceDesk : agile;
  return { router, version: 2, root: other[1] ?? '', rest: other[2] ?? '' };
}
