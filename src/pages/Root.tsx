import { QueryClientProvider } from '@tanstack/react-query';
import { Home } from './Home/Home';
import { queryClient } from './queryClient';

/** The app's pages; one so far, whatever the path. */
export function Root() {
  return (
    <QueryClientProvider client={queryClient}>
      <Home />
    </QueryClientProvider>
  );
}
