import { screen } from '@testing-library/react';
import type { ReviewItem } from '../../../domain/review/items/ReviewItem';
import { render } from '../../../testing/render';
import { aTicket } from '../../../testing/reviewMaterial';
import { useQueue } from './useQueue';

const item = (key: string): ReviewItem => ({
  ...{ kind: 'ticket', id: key, customer: 'acme', service: '', title: key, from: 1, to: null },
  ticket: aTicket({ key }),
});

function Queue({ keys, isSettled }: { keys: string; isSettled: boolean }) {
  const queue = useQueue({ items: keys.split('').map(item), isSettled });
  return <output>{queue.map(({ id }) => id).join('')}</output>;
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
