import { z } from 'zod';
import { customerSchema, type Customer } from '../domain/status/Customer';
import { request } from './request';
import { resourceUrl } from './resourceUrl';

const answer = z.array(customerSchema).nullable();

/** The customers that the caller may see. */
export async function listCustomers(uid: string, signal?: AbortSignal): Promise<Customer[]> {
  return (await request({ url: resourceUrl(uid, 'customers'), answer, signal })) ?? [];
}
