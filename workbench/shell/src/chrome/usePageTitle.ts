import { useEffect } from 'react';

/** What the browser's tab says: that this is the workbench, on every page. */
export function pageTitle(title: string): string {
  return title ? `${title} - Rounds workbench` : 'Rounds workbench';
}

/** Names the browser's tab after the page. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = pageTitle(title);
  }, [title]);
}
