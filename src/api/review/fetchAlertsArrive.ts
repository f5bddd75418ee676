import { z } from 'zod';
import { Failure } from '../../domain/Failure';
import { request } from '../request';

const answer = z.object({ alertmanagersChoice: z.string().catch('') });

/** The words with which Grafana says that its own Alertmanager gets the alerts, alone or with others. */
const OWN: readonly string[] = ['internal', 'all'];

/**
 * Whether alerts arrive at Grafana's own Alertmanager, so that what it does not hold does not fire. Where they are sent
 * to others only, its list is empty whatever fires. False where it cannot be told.
 */
export async function fetchAlertsArrive(signal?: AbortSignal): Promise<boolean> {
  try {
    const { alertmanagersChoice } = await request({ url: '/api/v1/ngalert', answer, signal });
    return OWN.includes(alertmanagersChoice);
  } catch (thrown) {
    if (thrown instanceof Failure) {
      signal?.throwIfAborted();
      return false;
    }
    throw thrown;
  }
}
