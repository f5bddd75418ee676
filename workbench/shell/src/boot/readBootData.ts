import { z } from 'zod';

const anything = z.record(z.string(), z.unknown());

const userSchema = z.looseObject({
  isSignedIn: z.boolean().catch(false),
  theme: z.string().catch('dark'),
  language: z.string().catch('en-US'),
});

const settingsSchema = z.looseObject({
  datasources: anything.catch({}),
  panels: anything.catch({}),
  apps: anything.catch({}),
  featureToggles: anything.catch({}),
});

const bootDataSchema = z.looseObject({
  user: userSchema.catch(() => userSchema.parse({})),
  settings: settingsSchema.catch(() => settingsSchema.parse({})),
  navTree: z.array(z.unknown()).catch([]),
  assets: anything.catch({}),
});

export type BootData = z.infer<typeof bootDataSchema>;

/** The boot data that the host wrote into the page; a page without any gives that of a person who is not signed in. */
export function readBootData(input: unknown): BootData {
  return bootDataSchema.parse(input ?? {});
}
