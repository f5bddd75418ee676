import { parseDocument } from './parseDocument';

describe('parseDocument', () => {
  it.each([undefined, '', 'not json', '[1]', '"x"'])('finds no document in %j', (text) => {
    expect(parseDocument(text)).toBeUndefined();
  });

  it('reads a document with faults, so that they can be mended', () => {
    expect(parseDocument('{"version":1,"connections":[{"id":5,"auth":null}],"perimeters":null}')).toEqual({
      version: 1,
      connections: [{ id: '', system: '', url: '', auth: { method: 'basic' } }],
      perimeters: [],
    });
  });
});
