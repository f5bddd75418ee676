import { screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import type { TimelineItem, TimelineLane } from '../../domain/timeline/TimelineItem';
import { render } from '../../testing/render';
import { Timeline } from './Timeline';

const at = (text: string) => Date.parse(text);
const SPAN = { from: at('2026-10-24T22:00Z'), to: at('2026-10-27T23:00Z') };
const FIRING = { glyph: '▲', tone: 'error', word: 'Firing' } as const;
const DONE = { glyph: '✓', tone: 'success', word: 'Done' } as const;

const item = (id: string, from: string, to: string | null = null, label = id): TimelineItem => ({
  ...{ id, label, sign: to === null ? DONE : FIRING },
  ...{ from: at(from), to: to === null ? null : at(to) },
});
const lane = (title: string, ...items: TimelineItem[]): TimelineLane => ({ id: title, title, items });
const times = (number: number, make: (index: number) => TimelineItem) =>
  Array.from({ length: number }, (_, index) => make(index));

const LANES = [
  lane(
    'Alerts',
    item('disk', '2026-10-25T04:00Z', '2026-10-26T09:00Z'),
    item('queue', '2026-10-27T07:00Z', '2026-10-27T08:00Z')
  ),
  lane('Tickets', item('OPS-1', '2026-10-26T05:00Z'), item('OPS-0', '2026-10-24T23:30Z')),
  lane('Notes'),
];

function show(lanes: readonly TimelineLane[] = LANES, first = '') {
  const onChoose = jest.fn<void, [string]>();
  function Page() {
    const [chosen, setChosen] = useState(first);
    const choose = (id: string) => {
      onChoose(id);
      setChosen(id);
    };
    return (
      <>
        <button type="button">Before</button>
        <Timeline {...SPAN} zone="Europe/Rome" lanes={lanes} chosen={chosen} onChoose={choose} />
        <button type="button">After</button>
      </>
    );
  }
  return { ...render(<Page />), onChoose };
}

const mark = (name: RegExp) => screen.getByRole('button', { name });
const namesIn = (list: string) =>
  within(screen.getByRole('list', { name: list }))
    .getAllByRole('button')
    .map((button) => button.getAttribute('aria-label'));

it('is a list for each lane, with the name, the state and the time in the zone of each item', () => {
  show();
  expect(namesIn('Alerts')).toEqual([
    'disk, Firing, Sun 25 Oct 05:00 – Mon 26 Oct 10:00',
    'queue, Firing, Tue 27 Oct 08:00 – 09:00',
  ]);
  expect(namesIn('Tickets')).toEqual(['OPS-0, Done, Sun 25 Oct 01:30', 'OPS-1, Done, Mon 26 Oct 06:00']);
});

it('says where a lane has nothing', () => {
  show();
  expect(screen.getByText('Notes').parentElement).toHaveTextContent('NotesNone in this time');
  expect(screen.queryByRole('list', { name: 'Notes' })).not.toBeInTheDocument();
});

it('names the days of the zone, also where one has 25 hours', () => {
  show();
  for (const day of ['Sun 25 Oct', 'Mon 26', 'Tue 27']) {
    expect(screen.getByText(day)).toBeInTheDocument();
  }
});

it('is one stop for Tab, and the arrows lead through all lanes by time', async () => {
  const { user } = show();
  await user.click(mark(/Before/));
  await user.tab();
  expect(mark(/OPS-0/)).toHaveFocus();
  const walk = async (key: string) => {
    await user.keyboard(`{${key}}`);
    return document.activeElement?.getAttribute('aria-label')?.split(',')[0];
  };
  expect([await walk('ArrowRight'), await walk('ArrowDown'), await walk('ArrowRight')]).toEqual([
    'disk',
    'OPS-1',
    'queue',
  ]);
  expect([await walk('ArrowRight'), await walk('ArrowLeft'), await walk('ArrowUp')]).toEqual([
    'queue',
    'OPS-1',
    'disk',
  ]);
  expect([await walk('End'), await walk('Home'), await walk('ArrowLeft')]).toEqual(['queue', 'OPS-0', 'OPS-0']);
  await user.keyboard('{End}');
  await user.tab();
  expect(mark(/After/)).toHaveFocus();
  await user.tab({ shift: true });
  expect(mark(/queue/)).toHaveFocus();
});

it('chooses with Enter and with a click, and marks what is chosen', async () => {
  const { user, onChoose } = show();
  await user.click(mark(/Before/));
  await user.keyboard('{Tab}{ArrowRight}{Enter}');
  expect(onChoose).toHaveBeenLastCalledWith('disk');
  expect(mark(/disk/)).toHaveAttribute('aria-current', 'true');
  await user.click(mark(/OPS-1/));
  expect(onChoose).toHaveBeenLastCalledWith('OPS-1');
  expect(mark(/disk/)).not.toHaveAttribute('aria-current');
});

it('is entered at what is chosen', async () => {
  const { user } = show(LANES, 'queue');
  await user.click(mark(/Before/));
  await user.tab();
  expect(mark(/queue/)).toHaveFocus();
});

it('tells what is pointed at, with UTC in the title of its time, and Escape puts that away', async () => {
  const { user } = show();
  await user.hover(mark(/disk/));
  const told = screen.getByRole('tooltip');
  expect(told).toHaveTextContent('disk▲FiringSun 25 Oct 05:00 – Mon 26 Oct 10:00 Europe/Rome');
  const [from] = within(told).getAllByRole('time');
  expect(from).toHaveAttribute('title', '2026-10-25 05:00:00 Europe/Rome · 2026-10-25 04:00:00 UTC');
  await user.hover(screen.getByText('Notes'));
  expect(screen.queryByRole('tooltip')).not.toBeInTheDocument();
  await user.click(mark(/queue/));
  expect(screen.getByRole('tooltip')).toHaveTextContent('queue');
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('tooltip')).not.toBeInTheDocument();
});

it('tells what has the focus', async () => {
  const { user } = show();
  await user.click(mark(/Before/));
  await user.tab();
  expect(screen.getByRole('tooltip')).toHaveTextContent('OPS-0✓DoneSun 25 Oct 01:30 Europe/Rome');
  await user.keyboard('{ArrowRight}');
  expect(screen.getByRole('tooltip')).toHaveTextContent('disk');
});

describe('many at one place', () => {
  const many = [lane('Tickets', ...times(12, (index) => item(`OPS-${index}`, `2026-10-25T08:${10 + index}Z`)))];
  const count = () => screen.getByText('12');

  it('are drawn as their number, which tells how they stand', async () => {
    const { user } = show(many);
    await user.hover(count());
    expect(screen.getByRole('tooltip')).toHaveTextContent(
      'Items: 12✓Done 12Sun 25 Oct 09:10 – Sun 25 Oct 09:21 Europe/RomeClick to choose one of them.'
    );
  });

  it('are in the list one by one, and the arrows lead through them', async () => {
    const { user, onChoose } = show(many);
    expect(namesIn('Tickets')).toHaveLength(12);
    await user.click(mark(/Before/));
    await user.keyboard('{Tab}{ArrowRight}{ArrowRight}{Enter}');
    expect(onChoose).toHaveBeenLastCalledWith('OPS-2');
  });

  it('open as a list to choose from', async () => {
    const { user, onChoose } = show(many);
    await user.click(count());
    const list = screen.getByRole('list', { name: 'Items: 12' });
    expect(within(list).getAllByRole('button')[0]).toHaveFocus();
    await user.click(within(list).getByRole('button', { name: /OPS-7/ }));
    expect(onChoose).toHaveBeenLastCalledWith('OPS-7');
    expect(screen.queryByRole('list', { name: 'Items: 12' })).not.toBeInTheDocument();
  });

  it('close with Escape, back on the first of them', async () => {
    const { user, onChoose } = show(many);
    await user.click(count());
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('list', { name: 'Items: 12' })).not.toBeInTheDocument();
    expect(mark(/OPS-0,/)).toHaveFocus();
    expect(onChoose).not.toHaveBeenCalled();
  });

  it('close when one turns to something else', async () => {
    const { user } = show(many);
    await user.click(count());
    await user.click(mark(/After/));
    expect(screen.queryByRole('list', { name: 'Items: 12' })).not.toBeInTheDocument();
  });
});

it('stacks four bars and counts the others', () => {
  show([lane('Alerts', ...times(16, (index) => item(`a${index}`, '2026-10-25T08:00Z', '2026-10-26T20:00Z')))]);
  expect(screen.getByText('+12')).toBeInTheDocument();
  expect(namesIn('Alerts')).toHaveLength(16);
});

it('leaves out what is outside its time', () => {
  show([
    lane('Alerts', item('old', '2026-10-01T00:00Z'), item('new', '2026-10-27T23:00Z'), item('in', '2026-10-25T00:00Z')),
  ]);
  expect(namesIn('Alerts')).toEqual(['in, Done, Sun 25 Oct 02:00']);
});

it('shows hostile text as text', async () => {
  const hostile = '<img src=x onerror=alert(1)>';
  const { user, container } = show([lane(hostile, item('x', '2026-10-25T04:00Z', '2026-10-27T04:00Z', hostile))]);
  await user.hover(mark(/onerror/));
  expect(screen.getByRole('tooltip')).toHaveTextContent(hostile);
  expect(container.querySelector('img')).toBeNull();
});

it('has all of a thousand in their order, though they are drawn a few at a time', async () => {
  const minute = (index: number) => new Date(SPAN.from + index * 60_000).toISOString();
  show([lane('Alerts', ...times(1_000, (index) => item(`a${index}`, minute(index))))]);
  await waitFor(() => expect(namesIn('Alerts')).toHaveLength(1_000));
  expect(namesIn('Alerts').map((name) => name?.split(',')[0])).toEqual(
    times(1_000, (n) => item(`a${n}`, minute(n))).map(({ id }) => id)
  );
});
