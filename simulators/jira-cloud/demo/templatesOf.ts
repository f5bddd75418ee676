import { acmeIntegration, acmeOperations } from './acmeTemplates.ts';
import { globexServices, ownOperations, secretTemplates } from './otherTemplates.ts';
import type { Template } from './Template.ts';

const byProject: Record<string, Template[]> = {
  ACM: acmeOperations,
  ACI: acmeIntegration,
  GLX: globexServices,
  OPS: ownOperations,
  SECRET: secretTemplates,
};

/** What tickets of a project are about. */
export function templatesOf(project: string): Template[] {
  return byProject[project] ?? ownOperations;
}
