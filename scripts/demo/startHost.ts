import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

import { workbenchExecutable } from '../build/buildTargets.ts';
import { repository } from '../repository.ts';
import { startProcess, type Running } from '../startProcess.ts';

/** What a host needs to know of one run. */
export interface HostRun {
  port: number;
  runFolder: string;
  provisioning: string;
  /** The plugin's settings: where its store is, and the folder of its checklists. */
  database: string;
  checklists: string;
}

const pluginIds = [
  'quantyca-rounds-app',
  'quantyca-rounds-datasource',
  'quantyca-checklist-panel',
  'quantyca-checkmatrix-panel',
  'quantyca-playbook-panel',
];

/** The stand-in for Grafana. */
async function startWorkbench(run: HostRun): Promise<Running> {
  return startProcess({
    name: 'workbench',
    command: workbenchExecutable,
    args: [
      ...['--port', String(run.port)],
      ...['--dist', 'dist'],
      ...['--provisioning', run.provisioning],
      ...['--shell', 'workbench/shell/dist'],
      ...['--data', path.join(run.runFolder, 'data')],
      ...['--plugin-setting', `quantyca-rounds-datasource.database=${run.database}`],
      ...['--plugin-setting', `quantyca-rounds-datasource.checklists=${run.checklists}`],
    ],
    ready: /^ready (http:\/\/\S+)$/m,
  });
}

/** A real, unpacked Grafana, with its data in the run's folder. */
async function startGrafana(home: string, run: HostRun): Promise<Running> {
  const executable = path.join(home, 'bin', 'grafana');
  if (!existsSync(executable)) {
    throw new Error(`GRAFANA_HOME names ${home}, but there is no bin/grafana below it.`);
  }
  const plugins = path.join(run.runFolder, 'plugins');
  mkdirSync(plugins, { recursive: true });
  cpSync(path.join(repository, 'dist'), path.join(plugins, 'quantyca-rounds-app'), { recursive: true });
  // The command line changes settings of sections that there are, and makes no section.
  const config = path.join(run.runFolder, 'grafana.ini');
  writeFileSync(
    config,
    `[plugin.quantyca-rounds-datasource]\ndatabase = ${run.database}\nchecklists = ${run.checklists}\n`
  );
  const settings: Record<string, string> = {
    'paths.data': path.join(run.runFolder, 'data'),
    'paths.logs': path.join(run.runFolder, 'logs'),
    'paths.plugins': plugins,
    'paths.provisioning': run.provisioning,
    'server.http_addr': '127.0.0.1',
    'server.http_port': String(run.port),
    'server.root_url': `http://localhost:${run.port}/`,
    'plugins.allow_loading_unsigned_plugins': pluginIds.join(','),
    'plugins.preinstall_disabled': 'true',
    'plugins.public_key_retrieval_disabled': 'true',
    'analytics.reporting_enabled': 'false',
    'analytics.check_for_updates': 'false',
    'analytics.check_for_plugin_updates': 'false',
    'security.disable_gravatar': 'true',
    'news.news_feed_enabled': 'false',
  };
  return startProcess({
    name: 'grafana',
    command: executable,
    args: [
      'server',
      ...['--homepath', home],
      ...['--config', config],
      ...Object.entries(settings).map(([key, value]) => `cfg:default.${key}=${value}`),
    ],
    cwd: home,
    ready: /msg="HTTP Server Listen"/,
    timeoutMs: 180_000,
  });
}

/** Starts the host of a run: the Grafana that GRAFANA_HOME names, else the workbench. */
export async function startHost(run: HostRun): Promise<Running> {
  const home = process.env['GRAFANA_HOME'] ?? '';
  return home === '' ? startWorkbench(run) : startGrafana(home, run);
}
