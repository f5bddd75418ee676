import { aConnection, aDocument, aPerimeter } from '../../testing/builders';
import { addConnection, addPerimeter, changeEntry, draftDocument, otherIds, removeEntry, startDraft } from './draft';

describe('a draft of a set-up', () => {
  const document = aDocument.build({ connections: [aConnection.build({ id: 'a' })], perimeters: [aPerimeter.build()] });

  it('is the same document while nothing changes, with fields that we do not know', () => {
    const stored = { ...document, fromTheFuture: { x: 1 } };
    expect(draftDocument(startDraft(stored))).toEqual(stored);
  });

  it('does not write a new part before it is complete', () => {
    const draft = addPerimeter(addConnection(startDraft(document)), 'UTC');
    expect(draftDocument(draft)).toEqual(document);
    expect(draft.perimeters[1]?.initial.scope[0]?.connection).toBe('a');
  });

  it('keeps the last complete form of a part that is being changed', () => {
    const { connections } = startDraft(document);
    const [entry] = changeEntry(connections, 0, undefined);
    expect(entry).toMatchObject({ complete: false, value: { id: 'a' } });
  });

  it('tells the ids that others have, and forgets removed ones', () => {
    const { connections } = startDraft(document);
    expect(otherIds(connections, 99)).toEqual(['a']);
    expect(otherIds(connections, 0)).toEqual([]);
    expect(removeEntry(connections, 0)).toEqual([]);
  });
});
