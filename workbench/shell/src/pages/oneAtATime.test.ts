import { Subject } from 'rxjs';
import { expect, it } from 'vitest';
import { oneAtATime } from './oneAtATime.ts';

it('hears nothing of the question before once it is asked another', () => {
  const heard: string[] = [];
  const ask = oneAtATime<string>((value) => heard.push(value));
  const [first, second] = [new Subject<string>(), new Subject<string>()];
  ask(first);
  first.next('first: loading');
  ask(second);
  second.next('second: done');
  first.next('first: done');
  expect(heard).toEqual(['first: loading', 'second: done']);
});
