import { answerDraftSchema, isWorthKeeping, type AnswerDraft } from '../../domain/rounds/AnswerDraft';
import type { Shelf } from '../unsent/Shelf';

/** What one person has typed about checks and not recorded yet, kept so that a reload costs nobody his words. */
export class DraftShelf {
  private readonly shelf: Shelf;
  private readonly prefix: string;

  constructor(shelf: Shelf, owner: string) {
    this.shelf = shelf;
    this.prefix = `quantyca-rounds.draft.${owner}.`;
  }

  get(check: string): AnswerDraft | undefined {
    try {
      return answerDraftSchema.safeParse(JSON.parse(this.shelf.get(this.prefix + check) ?? '')).data;
    } catch {
      return undefined;
    }
  }

  put(check: string, draft: AnswerDraft): void {
    if (isWorthKeeping(draft)) {
      this.shelf.put(this.prefix + check, JSON.stringify(draft));
    } else {
      this.drop(check);
    }
  }

  /** The checks of which something is kept. */
  checks(): ReadonlySet<string> {
    const keys = this.shelf.keys().filter((key) => key.startsWith(this.prefix));
    return new Set(keys.map((key) => key.slice(this.prefix.length)));
  }

  drop(check: string): void {
    this.shelf.drop(this.prefix + check);
  }
}
