import {
  standardEditorsRegistry,
  standardFieldConfigEditorRegistry,
  standardTransformersRegistry,
} from '@grafana/data';
import { editors } from './editors.tsx';
import { fieldOptions } from './fieldOptions.ts';
import { transformers } from './transformers.ts';

/** Without these, panel options do not build, field overrides are dropped in silence, transformations are unknown. */
export function fillRegistries(): void {
  standardEditorsRegistry.setInit(() => editors);
  standardFieldConfigEditorRegistry.setInit(() => fieldOptions);
  standardTransformersRegistry.setInit(() => transformers);
}
