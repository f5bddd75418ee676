import { ExportSection } from './ExportSection';
import { ImportSection } from './ImportSection';

/** Checklists as a document: taken out, and brought in. */
export function Exchange({ uid }: { uid: string }) {
  return (
    <>
      <ExportSection uid={uid} />
      <ImportSection uid={uid} />
    </>
  );
}
