import { postActs } from '../../api/review/postActs';
import { ReviewRefused } from '../../api/review/ReviewRefused';
import { perOwner } from '../unsent/perOwner';
import { browserShelf } from '../unsent/Shelf';
import { UnsentSender } from '../unsent/UnsentSender';
import { UnsentStore } from '../unsent/UnsentStore';
import { takeState } from './stateQuery';
import { readWaitingAct, type WaitingAct } from './WaitingAct';

/** The back end takes a thousand. */
const BATCH = 500;

const requestOf = ({ requestId }: WaitingAct): string => requestId;

/** The review acts of a person that the server may not have yet, and what sends them. */
export const unsentActs = perOwner(({ client, uid, who, name }) => {
  const store = new UnsentStore<WaitingAct>(browserShelf(), {
    prefix: `quantyca-rounds.review.${name}.`,
    requestOf,
    write: (act) => JSON.stringify(act),
    read: readWaitingAct,
  });
  const sender = new UnsentSender({
    store,
    requestOf,
    next: (waiting) => waiting.filter(({ refusal }) => refusal === undefined).slice(0, BATCH),
    send: async (waiting) => {
      const acts = waiting.map(({ place: _place, madeAt: _madeAt, refusal: _refusal, ...act }) => act);
      takeState(client, { uid, who }, { acts: await postActs(uid, acts) });
    },
    isVerdict: (thrown) => thrown instanceof ReviewRefused,
    refused: (act, { message: sentence, isConflict, standing }) => {
      if (standing.act !== undefined) {
        takeState(client, { uid, who }, { acts: [standing.act] });
      }
      return { ...act, refusal: { sentence, isConflict, standing: standing.act } };
    },
  });
  return { store, sender };
});
