import { Route, Routes } from 'react-router-dom-v5-compat';
import { AppPage } from './AppPage.tsx';
import { DashboardPage } from './DashboardPage.tsx';
import { DataSourcesPage } from './DataSourcesPage.tsx';
import { EditDataSourcePage } from './EditDataSourcePage.tsx';
import { LoginPage } from './LoginPage.tsx';
import { NewDataSourcePage } from './NewDataSourcePage.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { PluginConfigPage } from './PluginConfigPage.tsx';
import { QueryPage } from './QueryPage.tsx';
import { SignedIn } from './SignedIn.tsx';
import { StartPage } from './StartPage.tsx';

/** Every address of the workbench; all but the first need a signed-in person. */
export function Pages() {
  return (
    <Routes>
      <Route path="/login" element={<LoginPage />} />
      <Route element={<SignedIn />}>
        <Route path="/" element={<StartPage />} />
        <Route path="/a/:pluginId/*" element={<AppPage />} />
        <Route path="/plugins/:pluginId" element={<PluginConfigPage />} />
        <Route path="/d/:uid" element={<DashboardPage />} />
        <Route path="/d/:uid/:slug" element={<DashboardPage />} />
        <Route path="/connections/datasources" element={<DataSourcesPage />} />
        <Route path="/connections/datasources/new" element={<NewDataSourcePage />} />
        <Route path="/connections/datasources/edit/:uid" element={<EditDataSourcePage />} />
        <Route path="/workbench/query" element={<QueryPage />} />
        <Route path="*" element={<NotFoundPage />} />
      </Route>
    </Routes>
  );
}
