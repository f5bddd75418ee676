import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { lentPlaybookPart } from './pages/lentPlaybookPart';
import { openTicketLink } from './pages/openTicketLink';
import { alertEntryLink, paletteLink, panelEntryLink } from './pages/playbookLinks';
import { APP_ID } from './domain/appId';
import { DATA_SOURCE_ID } from './domain/dataSourceId';
import { CHECKLIST_PANEL_ID } from './panels/checklist/panelId';
import { CHECKMATRIX_PANEL_ID } from './panels/checkmatrix/panelId';
import { PLAYBOOK_PANEL_ID } from './panels/playbook/panelId';
import { SOURCE, sourceFiles } from './testing/sourceFiles';

const manifestSchema = z.object({
  id: z.string(),
  type: z.string(),
  backend: z.boolean().optional(),
  executable: z.string().optional(),
  languages: z.array(z.string()),
  info: z.object({
    logos: z.object({ small: z.string(), large: z.string() }),
    screenshots: z.array(z.object({ name: z.string().min(1), path: z.string() })).default([]),
  }),
  preload: z.boolean().optional(),
  extensions: z
    .object({
      addedLinks: z.array(z.object({ targets: z.array(z.string()), title: z.string(), description: z.string() })),
      exposedComponents: z.array(z.object({ id: z.string(), title: z.string(), description: z.string() })),
    })
    .optional(),
  includes: z.array(z.object({ type: z.string(), path: z.string() })).optional(),
  dependencies: z.object({
    grafanaDependency: z.string(),
    extensions: z.object({ exposedComponents: z.array(z.string()) }).optional(),
  }),
});

const manifest = (folder: string) =>
  manifestSchema.parse(JSON.parse(readFileSync(path.join(folder, 'plugin.json'), 'utf8')));

const NESTED = ['datasource', 'panels/checklist', 'panels/checkmatrix', 'panels/playbook'];
const app = manifest(SOURCE);
const dataSource = manifest(path.join(SOURCE, 'datasource'));
const checklist = manifest(path.join(SOURCE, 'panels/checklist'));
const checkmatrix = manifest(path.join(SOURCE, 'panels/checkmatrix'));
const playbook = manifest(path.join(SOURCE, 'panels/playbook'));

describe('the plugin.json files', () => {
  it('carry the ids that the code uses', () => {
    expect(app.id).toBe(APP_ID);
    expect(dataSource.id).toBe(DATA_SOURCE_ID);
    expect(checklist.id).toBe(CHECKLIST_PANEL_ID);
    expect(checkmatrix.id).toBe(CHECKMATRIX_PANEL_ID);
    expect(playbook.id).toBe(PLAYBOOK_PANEL_ID);
  });

  it('name the backend in the data source and nowhere else, where the build looks for it', () => {
    expect(dataSource).toMatchObject({ backend: true, executable: 'gpx_rounds' });
    expect(app.executable).toBeUndefined();
  });

  it('list every nested plugin, without which a plugin CDN cannot find it', () => {
    const listed = app.includes?.filter(({ type }) => type !== 'page').map((include) => include.path);
    expect(listed).toEqual(NESTED.map((folder) => `${folder}/plugin.json`));
  });

  it('declare the links in menus as the code adds them, without which Grafana ignores them', () => {
    const links = [openTicketLink(Promise.resolve()), alertEntryLink, panelEntryLink, paletteLink];
    const declared = links.map(({ targets, title, description }) => ({ targets, title, description }));
    expect(app.extensions?.addedLinks).toEqual(declared);
    declared.forEach(({ title }) => expect(title.length).toBeGreaterThanOrEqual(10));
    expect(app.preload).toBe(true);
  });

  it('declare what the app lends to its panels as the code does, and the panel that it borrows it', () => {
    const { id, title, description } = lentPlaybookPart(Promise.resolve());
    expect(app.extensions?.exposedComponents).toEqual([{ id, title, description }]);
    expect(playbook.dependencies.extensions?.exposedComponents).toEqual([id]);
  });

  it('ask for the same Grafana', () => {
    expect(dataSource.dependencies).toEqual(app.dependencies);
    expect(checklist.dependencies).toEqual(app.dependencies);
    expect(playbook.dependencies).toMatchObject(app.dependencies);
  });

  it.each(['.', ...NESTED])('%s has its words and its logos', (folder) => {
    const { id, languages, info } = manifest(path.join(SOURCE, folder));
    const words = languages.map((language) => `locales/${language}/${id}.json`);
    const files = [...words, info.logos.small, info.logos.large];
    expect(files.filter((file) => !existsSync(path.join(SOURCE, folder, file)))).toEqual([]);
  });
});

describe('screenshots', () => {
  const MOST_BYTES = 200_000;

  it.each(['.', 'panels/checklist', 'panels/checkmatrix'])('%s shows some, each a small file of its own', (folder) => {
    const { screenshots } = manifest(path.join(SOURCE, folder)).info;
    expect(screenshots.length).toBeGreaterThan(0);
    for (const { path: file } of screenshots) {
      expect(file).toMatch(/^img\/[a-z-]+\.png$/);
      expect(statSync(path.join(SOURCE, folder, file)).size).toBeLessThan(MOST_BYTES);
    }
  });
});

describe('nested plugins', () => {
  it.each(NESTED)('%s loads nothing lazily, with all that it imports', (folder) => {
    const reached = importedFrom(path.join(folder, 'module'));
    expect(reached.size).toBeGreaterThan(25);
    const lazy = sourceFiles().filter(
      ({ file, text }) => reached.has(file) && /\bimport\(|from '.*\.(svg|png)'/.test(text)
    );
    expect(lazy.map(({ file }) => file)).toEqual([]);
  });
});

const dist = path.resolve(SOURCE, '../dist');
const built = existsSync(path.join(dist, 'plugin.json')) ? describe : describe.skip;

built('dist, where it has been built', () => {
  it.each(['.', ...NESTED])('%s has its module, its words, its logos and its screenshots', (folder) => {
    const { id, languages, info } = manifest(path.join(dist, folder));
    const words = languages.map((language) => `locales/${language}/${id}.json`);
    const screenshots = info.screenshots.map((screenshot) => screenshot.path);
    const files = ['module.js', ...words, info.logos.small, info.logos.large, ...screenshots];
    expect(files.filter((file) => !existsSync(path.join(dist, folder, file)))).toEqual([]);
  });
});

/** The source files that a module reaches by static imports. */
function importedFrom(entry: string): Set<string> {
  const files = new Map(sourceFiles().map(({ file, text }) => [file, text]));
  const reached = new Set<string>();
  const visit = (name: string) => {
    const file = [`${name}.ts`, `${name}.tsx`].find((candidate) => files.has(candidate));
    if (file === undefined || reached.has(file)) {
      return;
    }
    reached.add(file);
    for (const [, target] of (files.get(file) ?? '').matchAll(/from '(\.[^']*)'/g)) {
      visit(path.join(path.dirname(file), target ?? ''));
    }
  };
  visit(entry);
  return reached;
}
