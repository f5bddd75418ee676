import type { Random } from '../../seed/Random.ts';
import { addComment } from '../acts/addComment.ts';
import { moveTo } from '../acts/moveTo.ts';
import { noteChange } from '../acts/noteChange.ts';
import type { Directory } from '../site/Directory.ts';
import type { Vocabulary } from '../site/Vocabulary.ts';
import type { Draft } from './Draft.ts';

/** What the life of a ticket needs from its site. */
export interface World {
  directory: Directory;
  vocabulary: Vocabulary;
}

/** When what happens to a ticket (epoch milliseconds); what is missing does not happen. */
export interface Life {
  assignee: string;
  assigned?: number;
  answered?: number;
  begun?: number;
  waiting?: { status: string; from: number; to?: number };
  escalated?: number;
  ended?: { status: string; at: number };
  closed?: number;
}

const answers = ['We are looking into it.', 'Taken in charge, we keep you posted.', 'Seen. First checks are running.'];
const questions: Record<string, string> = {
  'Waiting for customer': 'Can you confirm that we may go on?',
  'Waiting for vendor': 'We have opened a case with the vendor and wait for an answer.',
};

interface Step {
  at: number;
  act: (at: number) => void;
}

/** Plays a life in the order of its times, so that history, comments and SLAs agree with the status. */
export function liveThrough(draft: Draft, life: Life, world: World, random: Random): void {
  const { ticket, template, fill } = draft;
  const steps: Step[] = [];
  const at = (instant: number | undefined, act: (at: number) => void): void => {
    if (instant !== undefined) {
      steps.push({ at: instant, act });
    }
  };
  const by = life.assignee;
  const say = (text: string, internal: boolean, instant: number): void => {
    addComment(ticket, world.directory, text, internal, { author: by, at: instant });
  };
  const go = (status: string, instant: number): void =>
    moveTo(ticket, world.vocabulary, status, { author: by, at: instant });

  at(life.assigned, (instant) => {
    const name = world.directory.byAccount(by)?.displayName ?? null;
    noteChange(ticket, 'assignee', { id: null, text: null }, { id: by, text: name }, { author: by, at: instant });
    ticket.assignee = by;
  });
  at(life.answered, (instant) => say(random.pick(answers), false, instant));
  at(life.begun, (instant) => go('In Progress', instant));
  at(life.begun === undefined ? undefined : life.begun + 1000, (instant) => say(fill(template.note), true, instant));
  if (life.waiting !== undefined) {
    const { status, from, to } = life.waiting;
    at(from, (instant) => say(questions[status] ?? '', false, instant));
    at(from + 1000, (instant) => go(status, instant));
    at(to, (instant) => go('In Progress', instant));
  }
  at(life.escalated, (instant) => go('Escalated', instant));
  at(life.ended?.at, (instant) => {
    if (life.ended?.status !== 'Canceled') {
      ticket.resolutionNotes = fill(template.solution);
      say(ticket.resolutionNotes, false, instant);
    }
    go(life.ended?.status ?? 'Resolved', instant);
  });
  at(life.closed, (instant) => go('Closed', instant));
  steps.sort((one, other) => one.at - other.at);
  for (const step of steps) {
    step.act(step.at);
  }
}
