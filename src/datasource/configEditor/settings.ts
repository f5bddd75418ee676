import type { DataSourceJsonData, DataSourceSettings } from '@grafana/data';
import type { RoundsSecrets } from '../RoundsSecrets';

export type Settings = DataSourceSettings<DataSourceJsonData, RoundsSecrets>;

/** New values of encrypted settings; undefined takes back one that was typed but not saved. */
export type SecretChanges = Readonly<Record<string, string | undefined>>;

/** The settings with newly typed secrets. */
export function withSecrets(settings: Settings, changes: SecretChanges): Settings {
  const secrets: RoundsSecrets = { ...settings.secureJsonData };
  for (const [key, value] of Object.entries(changes)) {
    if (value === undefined) {
      delete secrets[key];
    } else {
      secrets[key] = value;
    }
  }
  return { ...settings, secureJsonData: secrets };
}

/** The settings with a stored secret taken away, so that a new one can be typed. */
export function withoutSecret(settings: Settings, key: string): Settings {
  const cleared = withSecrets(settings, { [key]: '' });
  return { ...cleared, secureJsonFields: { ...settings.secureJsonFields, [key]: false } };
}

export function isStored(settings: Settings, key: string): boolean {
  return settings.secureJsonFields?.[key] === true;
}
