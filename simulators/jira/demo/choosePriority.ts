import type { Random } from '../../seed/Random.ts';
import type { Template } from './Template.ts';

/** How urgent a ticket of a type is: incidents more than requests, the rest hardly ever. */
export function choosePriority(random: Random, type: Template['type']): string {
  if (type === 'Incident') {
    return random.weighted([
      ['Highest', 6],
      ['High', 20],
      ['Medium', 48],
      ['Low', 20],
      ['Lowest', 6],
    ]);
  }
  return random.weighted([
    ['High', type === 'Service Request' ? 10 : 4],
    ['Medium', 48],
    ['Low', 36],
    ['Lowest', 12],
  ]);
}
