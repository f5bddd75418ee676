import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { customerIds, houseChecklists, houseSetup, lastMidnight, zoneOfNoon } from './manyCustomers.ts';

const hours = Array.from({ length: 24 }, (_, hour) => new Date(Date.UTC(2026, 2, 29, hour, 41, 7)));
const clock = (at: Date, timeZone: string) =>
  new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(at);

describe('the zone of a house', () => {
  it('has noon, whatever hour it is', () => {
    for (const now of hours) {
      assert.equal(clock(now, zoneOfNoon(now)), '12:41:07');
    }
  });

  it('had midnight half a day ago', () => {
    for (const now of hours) {
      assert.equal(clock(lastMidnight(now), zoneOfNoon(now)), '00:00:00');
    }
  });
});

describe('a house', () => {
  const house = { customers: 3, checks: 2, zone: 'Etc/GMT' };

  it('has a perimeter and a checklist for each customer', () => {
    const ids = customerIds(3);
    assert.deepEqual(ids, ['customer-01', 'customer-02', 'customer-03']);
    const text = JSON.stringify([houseSetup(house, 'http://desk.example'), houseChecklists(house)]);
    for (const id of ids) {
      assert.ok(text.includes(`"id":"${id}"`), id);
      assert.ok(text.includes(`"customer":"${id}"`), id);
    }
    assert.equal(text.match(/"id":"check-/g)?.length, 6);
  });
});
