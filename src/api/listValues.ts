import { z } from 'zod';
import type { LabelledValue, ValueField } from '../domain/ticketQuery/ValueField';
import { request } from './request';
import { resourceUrl } from './resourceUrl';

const answer = z.array(z.object({ value: z.string(), label: z.string() })).nullable();

/** The values of one field in the tickets of `customers` (none named: all that the caller may see). */
export async function listValues(
  uid: string,
  field: ValueField,
  customers: readonly string[],
  signal?: AbortSignal
): Promise<LabelledValue[]> {
  return (await request({ url: resourceUrl(uid, 'values'), params: { field, customers }, answer, signal })) ?? [];
}
