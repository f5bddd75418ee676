import { identityOverrideProcessor, type FieldConfigEditorBuilder } from '@grafana/data';
import { NoEditor } from '../../registries/editors.tsx';

/**
 * Makes a panel take these options below a field's `custom`, from its defaults and overrides, whatever their shape.
 * An option that is not added is dropped in silence.
 * @param options each option's path and default value
 */
export function addCustomOptions<T>(
  builder: FieldConfigEditorBuilder<T>,
  options: Readonly<Record<string, unknown>>
): void {
  for (const [path, defaultValue] of Object.entries(options)) {
    builder.addCustomEditor({
      id: path,
      path,
      name: path,
      defaultValue,
      editor: NoEditor,
      override: NoEditor,
      process: identityOverrideProcessor,
      shouldApply: () => true,
    });
  }
}
