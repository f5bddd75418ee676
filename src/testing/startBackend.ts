import { FakeBackend } from './FakeBackend';

/** A new stand-in for Grafana's HTTP for each test of a file, that fails the test on a request it did not foresee. */
export function startBackend(): { readonly backend: FakeBackend } {
  const current = { backend: new FakeBackend() };
  beforeEach(() => {
    current.backend = new FakeBackend();
    current.backend.install();
  });
  afterEach(() => current.backend.verify());
  return current;
}
