import { itemsInOrder } from './itemsInOrder';

const sign = { glyph: '▲', tone: 'error', word: 'Firing' } as const;
const item = (id: string, from: number, to: number | null = null) => ({ id, from, to, label: id, sign });

it('takes the items of all lanes by time, then as they are given, and none from outside', () => {
  const lanes = [
    { id: 'alerts', title: 'Alerts', items: [item('b', 5), item('a', 2), item('long', -5, 3), item('late', 10)] },
    { id: 'tickets', title: 'Tickets', items: [item('c', 5), item('early', -1), item('d', 3)] },
  ];
  expect(itemsInOrder(lanes, { from: 0, to: 10 }).map(({ id }) => id)).toEqual(['long', 'a', 'd', 'b', 'c']);
});
