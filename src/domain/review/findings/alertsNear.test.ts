import { aGroup, HOUR, MINUTE, WEDNESDAY } from '../../../testing/reviewMaterial';
import { alertsNear } from './alertsNear';

const noticed = { customer: 'acme', service: 'etl', from: WEDNESDAY, to: WEDNESDAY };
const long = aGroup({ id: 'long', from: WEDNESDAY - 9 * HOUR, to: WEDNESDAY - 30 * MINUTE });
const short = aGroup({ id: 'short', from: WEDNESDAY - 5 * HOUR, to: WEDNESDAY - 4 * HOUR });
const open = aGroup({ id: 'open', from: WEDNESDAY - 8 * HOUR, to: null });
const elsewhere = aGroup({ id: 'elsewhere', from: WEDNESDAY, service: 'portal' });
const anybodys = aGroup({ id: 'anybodys', from: WEDNESDAY + HOUR, customer: '', service: '' });
const later = aGroup({ id: 'later', from: WEDNESDAY + HOUR + 1 });

it.each([
  ['nothing', [], false],
  ['one that is over long ago', [short], false],
  ['one that lasted, behind one that is over', [short, long], true],
  ['one that fires still', [short, open], true],
  ['one of another service', [elsewhere, short], false],
  ['one that names nobody, an hour later', [anybodys, elsewhere], true],
  ['one that came too late', [later], false],
])('sees among alerts: %s', (_, groups, isSeen) => {
  expect(alertsNear(groups)(noticed)).toBe(isSeen);
});
