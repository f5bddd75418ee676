import './page.css';
import { initializeI18n } from '#i18n/i18n';
import { config } from '@grafana/runtime';
import { installLoader } from '../loader/installLoader.ts';
import { fillRegistries } from '../registries/fillRegistries.ts';
import { startServices } from './startServices.ts';
import { startExtensions } from '../extensions/startExtensions.ts';

/** Boots in the order that Grafana's packages need: texts, shared modules, registries, services, and only then React. */
export async function start(): Promise<void> {
  await initializeI18n({ language: config.bootData.user.language || 'en-US', ns: ['grafana'] });
  installLoader();
  fillRegistries();
  await startServices();
  startExtensions();
  const { renderShell } = await import('../chrome/renderShell.tsx');
  renderShell();
}
