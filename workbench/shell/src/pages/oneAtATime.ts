import type { Observable, Subscription } from 'rxjs';

/** Hears one answer at a time: whoever asks again no longer hears what comes late of the question before. */
export function oneAtATime<Value>(hear: (value: Value) => void): (answer: Observable<Value>) => void {
  let current: Subscription | undefined;
  return (answer) => {
    current?.unsubscribe();
    current = answer.subscribe(hear);
  };
}
