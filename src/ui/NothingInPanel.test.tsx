import { createDataFrame } from '@grafana/data';
import { screen } from '@testing-library/react';
import { render } from '../testing/render';
import { NothingInPanel } from './NothingInPanel';

const answer = (...sentences: string[]) =>
  createDataFrame({
    fields: [],
    meta: { notices: sentences.map((text) => ({ severity: 'info' as const, text })) },
  });

it('says the remedy where the server says nothing', () => {
  render(<NothingInPanel series={[answer()]} title="No round" remedy="Choose another day." />);
  expect(screen.getByText('Choose another day.')).toBeInTheDocument();
});

it('says once what the server says about each of several queries', () => {
  const series = [answer('No customer is yours.'), answer('No customer is yours.', 'Ask an administrator.')];
  render(<NothingInPanel series={series} title="No round" remedy="Choose another day." />);
  expect(screen.getAllByText('No customer is yours.')).toHaveLength(1);
  expect(screen.getByText('Ask an administrator.')).toBeInTheDocument();
  expect(screen.queryByText('Choose another day.')).not.toBeInTheDocument();
});
