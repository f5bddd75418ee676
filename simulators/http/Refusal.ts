import type { Answer } from './Answer.ts';

/** Thrown by a handler to answer at once with an error of the simulated system. */
export class Refusal extends Error {
  readonly answer: Answer;

  constructor(answer: Answer) {
    super(`answered ${answer.status}`);
    this.answer = answer;
  }
}
