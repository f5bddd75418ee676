import type { Health } from '../domain/status/Health';

type Listener = () => void;

const outcomes = new Map<string, Health>();
const listeners = new Set<Listener>();

/**
 * The outcome of the last "Save & test" of each data source. Grafana shows its message above the button but hands the
 * steps to nobody; the configuration editor reads them here.
 */
export const lastHealth = {
  put(uid: string, health: Health): void {
    outcomes.set(uid, health);
    listeners.forEach((listener) => listener());
  },
  get(uid: string): Health | undefined {
    return outcomes.get(uid);
  },
  subscribe(listener: Listener): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
