import type { SystemOf } from '../../../domain/setup/scopeForm';
import type { Connection } from '../../../domain/setup/SetupDocument';
import { asSystem } from '../../../domain/setup/systems';

/** Tells the system of a connection by its id. */
export function systemOf(connections: readonly Connection[]): SystemOf {
  return (connection) => asSystem(connections.find(({ id }) => id === connection)?.system);
}
