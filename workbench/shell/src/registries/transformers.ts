import { standardTransformers, type TransformerRegistryItem } from '@grafana/data';
import { NoEditor } from './editors.tsx';

/** The transformations of @grafana/data, each id once: the list there has some under an old name as well. */
export const transformers: TransformerRegistryItem[] = [
  ...new Map(Object.values(standardTransformers).map((transformer) => [transformer.id, transformer])).values(),
].map((transformer) => ({
  id: transformer.id,
  name: transformer.name,
  description: transformer.description,
  transformation: () => Promise.resolve(transformer),
  editor: NoEditor,
  imageDark: '',
  imageLight: '',
}));
