import { aDocument, aPerimeter } from '../../testing/builders';
import { perimetersUsing } from './perimetersUsing';

it('names the perimeters with a scope in a connection', () => {
  const perimeters = [
    aPerimeter.build({ name: 'ACME', scope: [{ connection: 'a', projects: ['A'] }] }),
    aPerimeter.build({ name: 'Globex', scope: [{ connection: 'b', projects: ['B'] }] }),
  ];
  expect(perimetersUsing(aDocument.build({ perimeters }), 'a')).toEqual(['ACME']);
});
