import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render as mount } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';

/** Shows an element with all that it needs around it; gives the person who works with it. */
export function render(element: ReactElement) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false }, mutations: { retry: false } } });
  const user = userEvent.setup();
  const { rerender, container } = mount(element, {
    wrapper: ({ children }) => <QueryClientProvider client={client}>{children}</QueryClientProvider>,
  });
  return { user, rerender, container };
}
