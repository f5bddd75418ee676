import type { Occurrence, Subject } from './Occurrence';

const known = new WeakMap<Occurrence, Subject>();

/** What an occurrence is about, put together once: findings, their weight and their proposals all ask for it. */
export function subjectOf(occurrence: Occurrence): Subject {
  const subject = known.get(occurrence) ?? occurrence.subject();
  known.set(occurrence, subject);
  return subject;
}
