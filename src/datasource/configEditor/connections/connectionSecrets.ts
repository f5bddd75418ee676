import type { ConnectionForm } from '../../../domain/setup/connectionForm';
import { clientSecretKey, secretKey } from '../../../domain/setup/secretKey';
import type { Connection } from '../../../domain/setup/SetupDocument';
import { isStored, type SecretChanges, type Settings } from '../settings';

/** What a change of a connection's form does to its credentials in the encrypted settings. */
export function secretsOf(form: ConnectionForm, before: Connection, settings: Settings): SecretChanges {
  const named = { ...before, id: form.id };
  const typed = form.secretText === '' ? {} : { [secretKey(named)]: form.secretText };
  const key = clientSecretKey(named);
  if (form.method !== 'oauth-password') {
    // No other method has a second credential: forget the typed one, and remove the stored one with the next save.
    const isThere = isStored(settings, key) || settings.secureJsonData?.[key] !== undefined;
    return isThere ? { ...typed, [key]: isStored(settings, key) ? '' : undefined } : typed;
  }
  if (form.clientSecretText !== '') {
    return { ...typed, [key]: form.clientSecretText };
  }
  // Back to this method before saving: the stored one stays.
  return settings.secureJsonData?.[key] === '' && isStored(settings, key) ? { ...typed, [key]: undefined } : typed;
}
