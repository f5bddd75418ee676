import type { Definition } from './KnownChecklist';

export type DefinitionState = 'active' | 'paused' | 'trial' | 'ended';

/** Whether rounds of a definition start, and whether they count. */
export function definitionState(definition: Pick<Definition, 'checklist' | 'retired'> | undefined): DefinitionState {
  if (definition?.retired) {
    return 'ended';
  }
  if (definition?.checklist.paused) {
    return 'paused';
  }
  return definition?.checklist.shadow ? 'trial' : 'active';
}
