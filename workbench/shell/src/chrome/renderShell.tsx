import { ThemeContext } from '@grafana/data';
import { config, locationService, LocationServiceProvider } from '@grafana/runtime';
import { GlobalStyles, ModalRoot, ModalsProvider, PortalContainer } from '@grafana/ui';
import { createRoot } from 'react-dom/client';
import { Router } from 'react-router-dom';
import { CompatRouter } from 'react-router-dom-v5-compat';
import { ExtensionModalRoot } from '../extensions/ExtensionModalRoot.tsx';
import { Pages } from '../pages/Pages.tsx';
import { Banner } from './Banner.tsx';
import { Header } from './Header.tsx';
import { me } from './me.ts';
import { Toasts } from './Toasts.tsx';

/** Draws the page. The router of version 5 stays outermost: links of @grafana/ui look for it. */
export function renderShell(): void {
  const root = document.getElementById('reactRoot');
  if (!root) {
    throw new Error('The page has no element with the id reactRoot.');
  }
  createRoot(root).render(
    <ThemeContext.Provider value={config.theme2}>
      <GlobalStyles />
      <ModalsProvider>
        <Router history={locationService.getHistory()}>
          <CompatRouter>
            <LocationServiceProvider service={locationService}>
              <Banner />
              {me().isSignedIn && <Header />}
              <Pages />
              <Toasts />
              <ModalRoot />
              <ExtensionModalRoot />
              <PortalContainer />
            </LocationServiceProvider>
          </CompatRouter>
        </Router>
      </ModalsProvider>
    </ThemeContext.Provider>
  );
}
