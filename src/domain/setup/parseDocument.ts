import { setupDocumentSchema, type SetupDocument } from './SetupDocument';

/** The document in a JSON text; undefined where the text is none. */
export function parseDocument(text: string | undefined): SetupDocument | undefined {
  if (text === undefined || text === '') {
    return undefined;
  }
  try {
    const parsed = setupDocumentSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
