import { readCommandLine, usage } from './readCommandLine.ts';
import { startJiraCloud } from './jira-cloud/startJiraCloud.ts';
import { CannotListen } from './http/listen.ts';
import { BadSetting } from './sites/SimulatedSite.ts';

async function main(): Promise<void> {
  const command = readCommandLine(process.argv.slice(2));
  if (command.kind === 'help') {
    process.stdout.write(usage);
    return;
  }
  if (command.kind === 'refused') {
    process.stderr.write(`${command.sentence}\n`);
    process.exitCode = 2;
    return;
  }
  const server = await startJiraCloud(command.host, command.jiraCloudPort, command.settings);
  const stop = (): void => {
    void server.close().then(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  process.stdout.write(`jira-cloud ${server.url}\n`);
}

main().catch((error: unknown) => {
  const expected = error instanceof CannotListen || error instanceof BadSetting;
  process.stderr.write(`${expected ? error.message : String(error)}\n`);
  process.exit(1);
});
