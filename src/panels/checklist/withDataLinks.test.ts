import { aCheck, aRound } from '../../testing/roundBuilders';
import { checkFrame } from '../../testing/roundFrame';
import { withDataLinks } from './withDataLinks';

const own = { title: 'Runbook', url: 'https://wiki.example' };
const round = aRound.build({ checks: [aCheck.build({ links: [own] }), aCheck.build()] });

it('puts the links of the panel’s editor beside those of the remedy', () => {
  const frame = checkFrame([round]);
  for (const field of frame.fields) {
    if (field.name === 'check') {
      field.config = { links: [{ title: 'Logs', url: '/explore' }] };
      field.getLinks = ({ valueRowIndex }) => [
        { title: 'Logs', href: `/explore?row=${valueRowIndex}`, target: '_self', origin: field },
      ];
    }
  }
  const [linked] = withDataLinks([round], [frame]);
  expect(linked?.checks.map(({ links }) => links)).toEqual([
    [own, { title: 'Logs', url: '/explore?row=0' }],
    [{ title: 'Logs', url: '/explore?row=1' }],
  ]);
});

it('changes nothing where there are none', () => {
  const rounds = [round];
  expect(withDataLinks(rounds, [checkFrame(rounds)])).toBe(rounds);
});
