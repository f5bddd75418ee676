import { QueryClientProvider } from '@tanstack/react-query';
import { Navigate, Route, Routes } from 'react-router-dom';
import type { AppPage } from './appPagePath';
import { Home } from './Home/Home';
import { lazily } from './lazily';
import { pageCode } from './pageCode';
import { queryClient } from './queryClient';

const Checklists = lazily(async () => (await pageCode.checklists()).Checklists);
const Playbook = lazily(async () => (await pageCode.playbook()).Playbook);
const Review = lazily(async () => (await pageCode.review()).Review);
const Publishing = lazily(async () => (await pageCode.publishing()).Publishing);

const HOME: AppPage = 'home';
const CHECKLISTS: AppPage = 'checklists';
const PLAYBOOK: AppPage = 'playbook';
const REVIEW: AppPage = 'review';
const PUBLISHING: AppPage = 'publishing';

/** The app's pages; Home wherever no other one is. */
export function Root() {
  return (
    <QueryClientProvider client={queryClient}>
      <Routes>
        {/* Grafana's menus know the page by its own address, and by no other. */}
        <Route index element={<Navigate to={HOME} replace />} />
        <Route path={CHECKLISTS} element={<Checklists />} />
        <Route path={PLAYBOOK} element={<Playbook />} />
        <Route path={REVIEW} element={<Review />} />
        <Route path={PUBLISHING} element={<Publishing />} />
        <Route path="*" element={<Home />} />
      </Routes>
    </QueryClientProvider>
  );
}
