import type { PluginMetaInfo } from '@grafana/data';

/** The metadata of what the workbench itself provides in the place of Grafana's own plugins. */
export const standInInfo: PluginMetaInfo = {
  author: { name: 'Rounds workbench' },
  description: 'A stand-in of the Rounds workbench; not Grafana’s.',
  links: [],
  logos: { small: '', large: '' },
  screenshots: [],
  updated: '',
  version: '0.1.0',
};
