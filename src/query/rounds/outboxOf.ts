import { recordAct } from '../../api/rounds/recordAct';
import { ActRefused } from '../../domain/rounds/ActRefused';
import { nextToSend, readWaiting, writeWaiting, type Waiting } from '../../domain/rounds/outbox';
import { perOwner } from '../unsent/perOwner';
import { browserShelf } from '../unsent/Shelf';
import { UnsentSender } from '../unsent/UnsentSender';
import { UnsentStore } from '../unsent/UnsentStore';
import { DraftShelf } from './DraftShelf';
import { takeRound } from './roundQueries';

const requestOf = ({ request }: Waiting): string => request;

/** What a person has recorded in rounds and the server may not have yet, what sends it one by one, and his drafts. */
export const outboxOf = perOwner(({ client, uid, name }) => {
  const shelf = browserShelf();
  const store = new UnsentStore<Waiting>(shelf, {
    prefix: `quantyca-rounds.outbox.${name}.`,
    requestOf,
    write: writeWaiting,
    read: readWaiting,
  });
  const sender = new UnsentSender({
    store,
    requestOf,
    next: (waiting) => {
      const next = nextToSend(waiting);
      return next === undefined ? [] : [next];
    },
    send: async (acts) => {
      for (const act of acts) {
        takeRound(client, uid, await recordAct(uid, act));
      }
    },
    isVerdict: (thrown) => thrown instanceof ActRefused,
    refused: (act, { code, message: sentence, round }) => {
      if (round !== undefined) {
        takeRound(client, uid, round);
      }
      return { ...act, refusal: { code, sentence } };
    },
  });
  return { store, sender, drafts: new DraftShelf(shelf, name) };
});
