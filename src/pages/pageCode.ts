import { APP_ID } from '../domain/appId';
import type { AppPage } from './appPagePath';

/** A promise of what `load` answers, which is called once. */
function once<Value>(load: () => Promise<Value>): () => Promise<Value> {
  let loading: Promise<Value> | undefined;
  return () => (loading ??= load());
}

const ignore = () => undefined;

/** The code of the pages that come in parts of their own. */
export const pageCode = {
  checklists: () => import('./Checklists/Checklists'),
  playbook: () => import('./Playbook/Playbook'),
  publishing: () => import('./Publishing/Publishing'),
  review: once(() => {
    // It has much to ask for, which need not wait for the code that draws it; what goes wrong here the page meets again.
    import('./Review/place/beginReview').then(async ({ beginReview }) => beginReview()).catch(ignore);
    return import('./Review/Review');
  }),
} satisfies Partial<Record<AppPage, () => Promise<unknown>>>;

/** Fetches the code of the page at a path beside that of the app, instead of after it. */
export function beginPage(pathname: string): void {
  const [, load] = Object.entries(pageCode).find(([page]) => pathname.endsWith(`/${APP_ID}/${page}`)) ?? [];
  load?.().catch(ignore);
}
