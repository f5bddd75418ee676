/**
 * Loads a plugin's built module.
 * @param path as in the plugin's metadata, e.g. `public/plugins/quantyca-rounds-app/module.js`
 */
export async function importModule(path: string): Promise<System.Module> {
  const url = new URL(path.startsWith('/') ? path : `/${path}`, window.location.origin);
  return System.import(url.href);
}
