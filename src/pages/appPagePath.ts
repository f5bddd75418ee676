import { APP_ID } from '../domain/appId';

/** The pages of the app by the last part of their addresses, as plugin.json names them. */
export type AppPage = 'home' | 'checklists' | 'playbook' | 'review' | 'publishing';

export function appPagePath(page: AppPage): string {
  return `/a/${APP_ID}/${page}`;
}
