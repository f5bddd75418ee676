import type { AppPluginMeta } from '@grafana/data';
import { NavLink } from 'react-router-dom-v5-compat';
import { navigationPages } from '../plugins/appPages.ts';
import { allAppSettings } from '../plugins/appSettings.ts';
import { me } from './me.ts';
import { useLoaded } from './useLoaded.ts';

/** The pages of enabled apps, each app's after its name. */
export function AppLinks() {
  const apps = useLoaded('apps', allAppSettings);
  if (apps.state !== 'ready') {
    return null;
  }
  return apps.value.filter((app) => app.enabled).map((app) => <LinksOfApp key={app.id} app={app} />);
}

function LinksOfApp({ app }: { app: AppPluginMeta }) {
  const pages = navigationPages(app, me().orgRole);
  if (pages.length === 0) {
    return null;
  }
  return (
    <>
      <span>{app.name}:</span>
      {pages.map(({ name, path = '/' }) => (
        <NavLink key={path} to={path}>
          {name}
        </NavLink>
      ))}
    </>
  );
}
