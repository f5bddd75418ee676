import { screen } from '@testing-library/react';
import type { ReviewItem } from '../../../domain/review/items/ReviewItem';
import { render } from '../../../testing/render';
import { aGroup, aTicket } from '../../../testing/reviewMaterial';
import { useQueue } from './useQueue';

const item = (key: string): ReviewItem => ({
  ...{ kind: 'ticket', id: key, customer: 'acme', service: '', title: key, from: 1, to: null },
  ticket: aTicket({ key }),
});

const symptom = aGroup({ id: 'b' }).cause;
const cause: ReviewItem = {
  ...{ kind: 'episode', id: 'd', customer: 'acme', service: '', title: 'd', from: 1, to: null },
  group: aGroup({ id: 'd' }, [symptom]),
};

function Queue({ keys, isSettled, opened = '' }: { keys: string; isSettled: boolean; opened?: string }) {
  const items = keys.split('').map((key) => (key === 'D' ? cause : item(key)));
  const queue = useQueue({ items, isSettled }, opened);
  const ids = [queue.previous, queue.item, queue.next].map((one) => one?.id ?? '-').join('');
  return (
    <>
      <output>{queue.items.map(({ id }) => id).join('')}</output>
      <p>Around it: {ids}</p>
    </>
  );
}

it('keeps its order while items are closed, and puts what comes in meanwhile at the end', () => {
  const { rerender } = render(<Queue keys="ba" isSettled={false} />);
  rerender(<Queue keys="abc" isSettled />);
  expect(screen.getByRole('status')).toHaveTextContent('abc');
  // "a" is closed, which puts it last in the list, and "d" has come in.
  rerender(<Queue keys="dbca" isSettled />);
  expect(screen.getByRole('status')).toHaveTextContent('abcd');
  rerender(<Queue keys="dca" isSettled />);
  expect(screen.getByRole('status')).toHaveTextContent('acd');
});

it('shows a symptom with its cause, and goes on from where it was', () => {
  const { rerender } = render(<Queue keys="abcd" isSettled opened="b" />);
  expect(screen.getByText('Around it: abc')).toBeInTheDocument();
  // "b" is put below "d", which is an item with two episodes now.
  rerender(<Queue keys="acD" isSettled opened="b" />);
  expect(screen.getByText('Around it: adc')).toBeInTheDocument();
  rerender(<Queue keys="acD" isSettled opened="c" />);
  expect(screen.getByText('Around it: acd')).toBeInTheDocument();
  rerender(<Queue keys="acD" isSettled opened="x" />);
  expect(screen.getByText('Around it: ---')).toBeInTheDocument();
});

it('shows a symptom that was never an item of its own with its cause', () => {
  render(<Queue keys="aDc" isSettled opened="b" />);
  expect(screen.getByText('Around it: adc')).toBeInTheDocument();
});
