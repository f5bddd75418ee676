import type { Domain } from './loadDomain.ts';
import { noMaterial, type Material, type MaterialFile } from './Material.ts';
import { readDashboard } from './readDashboard.ts';
import { readDocuments } from './readDocuments.ts';
import { readRules, withUids } from './readRules.ts';
import { readRunbook } from './readRunbook.ts';

const markdown = /\.(md|markdown)$/i;

function takeRunbook(material: Material, file: MaterialFile, domain: Domain): void {
  const found = readRunbook(file, domain);
  if (found !== undefined && 'sentence' in found) {
    material.bad.push({ name: file.name, sentence: found.sentence });
  } else if (found !== undefined) {
    material.entries.push(found);
  }
}

/** Adds what a document is; answers whether it is anything. */
function takeDocument(material: Material, document: unknown, name: string): boolean {
  const rules = readRules(document, name);
  const dashboard = rules === undefined ? readDashboard(document, name) : undefined;
  material.rules.push(...(rules ?? []));
  material.dashboards.push(...(dashboard === undefined ? [] : [dashboard]));
  return rules !== undefined || dashboard !== undefined;
}

/** What files hold: alert rules, dashboards, runbooks. A file that holds none of them is told, and spoils nothing else. */
export function readMaterial(files: readonly MaterialFile[], domain: Domain): Material {
  const material = noMaterial();
  for (const file of files) {
    if (markdown.test(file.name)) {
      takeRunbook(material, file, domain);
      continue;
    }
    const read = readDocuments(file.text);
    if ('sentence' in read) {
      material.bad.push({ name: file.name, sentence: read.sentence });
    } else if (!read.documents.map((document) => takeDocument(material, document, file.name)).includes(true)) {
      material.bad.push({ name: file.name, sentence: 'It holds neither alert rules nor a dashboard.' });
    }
  }
  return { ...material, rules: withUids(material.rules) };
}
