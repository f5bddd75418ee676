import type { ReviewAct } from '../../domain/review/acts/ReviewAct';
import type { Finding } from '../../domain/review/findings/Finding';

/** What stands in the way of a conflicting wish. */
interface Standing {
  act?: ReviewAct;
  finding?: Finding;
}

/** The server's verdict about something that was to be kept: `message` is its sentence. */
export class ReviewRefused extends Error {
  /** Whether somebody else was there first. */
  readonly isConflict: boolean;
  readonly standing: Standing;

  constructor(isConflict: boolean, message: string, standing: Standing, cause: unknown) {
    super(message, { cause });
    this.name = 'ReviewRefused';
    this.isConflict = isConflict;
    this.standing = standing;
  }
}
