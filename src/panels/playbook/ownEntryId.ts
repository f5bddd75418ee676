import { dashboardUid } from './dashboardUid';

/** The id under which the index knows the panel that is being edited; '' where it cannot know it yet. */
export function ownEntryId(): string {
  const uid = dashboardUid();
  const panel = /^(?:panel-)?(\d+)$/.exec(new URLSearchParams(window.location.search).get('editPanel') ?? '')?.[1];
  return uid === '' || panel === undefined ? '' : `panel:${uid}/${panel}`;
}
