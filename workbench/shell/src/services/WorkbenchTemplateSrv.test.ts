import { CustomVariable, EmbeddedScene, SceneReactObject, SceneVariableSet } from '@grafana/scenes';
import { expect, onTestFinished, test } from 'vitest';
import { WorkbenchTemplateSrv } from './WorkbenchTemplateSrv.ts';

const templates = new WorkbenchTemplateSrv();

function sceneWith(customers: string[]): EmbeddedScene {
  const customer = new CustomVariable({
    name: 'customer',
    query: 'acme, globex',
    isMulti: true,
    value: customers,
    text: customers,
  });
  return new EmbeddedScene({
    $variables: new SceneVariableSet({ variables: [customer] }),
    body: new SceneReactObject({}),
  });
}

const scoped = (scene: EmbeddedScene) => ({ __sceneObject: { text: '', value: { valueOf: () => scene } } });

test('a query’s own scene fills its variables, in the format that is asked for', () => {
  const scene = sceneWith(['acme', 'globex']);
  expect(templates.replace('$customer', scoped(scene), 'csv')).toBe('acme,globex');
  expect(templates.replace('${customer:pipe}', scoped(scene))).toBe('acme|globex');
  expect(templates.replace('$customer', scoped(scene), (values: string[]) => values.join(' + '))).toBe('acme + globex');
});

test('without one, the active scene of the page does, and its variables are listed', () => {
  const scene = sceneWith(['globex']);
  onTestFinished(scene.activate());
  expect(templates.replace('of $customer')).toBe('of globex');
  expect(templates.getVariables()).toMatchObject([
    { name: 'customer', type: 'custom', current: { value: ['globex'] } },
  ]);
});

test('without any scene only scoped variables are filled', () => {
  expect(templates.replace('$a and $b', { a: { text: 'x', value: 'x' } })).toBe('x and $b');
  expect(templates.getVariables()).toEqual([]);
});

test('templates are told from plain text', () => {
  expect(['$a', '${a.b:csv}', '[[a]]'].map((text) => templates.containsTemplate(text))).toEqual([true, true, true]);
  expect(['', undefined, '5 $', 'plain'].map((text) => templates.containsTemplate(text))).toEqual([
    false,
    false,
    false,
    false,
  ]);
});
