import { resourceUrl } from './resourceUrl';

it('escapes every segment', () => {
  expect(resourceUrl('a/b', 'connections', '../x', 'test')).toBe(
    '/api/datasources/uid/a%2Fb/resources/connections/..%2Fx/test'
  );
});
