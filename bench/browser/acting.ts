import type { APIRequestContext } from '@playwright/test';

import { houseUid } from './manyCustomers.ts';

interface ListedRound {
  checklist: string;
  slot: string;
  date: string;
}

const resource = (host: string, ...parts: string[]) =>
  `${host}/api/datasources/uid/${houseUid}/resources/${parts.join('/')}`;

/** Answers a check of a customer's round of today for somebody else than the one who looks; `number` is from 1. */
export async function answerCheck(
  request: APIRequestContext,
  host: string,
  customer: string,
  number: number
): Promise<void> {
  const listed = await request.get(`${resource(host, 'rounds')}?customers=${customer}&day=today`);
  const { rounds }: { rounds: ListedRound[] } = await listed.json();
  const [round] = rounds;
  if (round === undefined) {
    throw new Error(`${customer} has no round today.`);
  }
  const check = `check-${String(number).padStart(2, '0')}`;
  const answer = await request.post(resource(host, 'rounds', round.checklist, round.slot, round.date, 'entries'), {
    data: { request: `${customer}-${check}`, check, act: 'done', seen: 0 },
  });
  if (!answer.ok()) {
    throw new Error(`${check} of ${customer} could not be answered: ${await answer.text()}`);
  }
}
