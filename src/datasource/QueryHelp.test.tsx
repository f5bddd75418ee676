import { screen, within } from '@testing-library/react';
import { QUERY_TYPES } from '../domain/queryType/QueryType';
import { render } from '../testing/render';
import { QueryHelp } from './QueryHelp';

it('tells of every query type what it shows, and what goes with all of them', () => {
  render(<QueryHelp />);
  const types = within(screen.getByRole('list', { name: 'What a query can show' })).getAllByRole('listitem');
  expect(types).toHaveLength(QUERY_TYPES.length);
  expect(types[2]).toHaveTextContent(/^Trend of tickets.*over time$/);
  expect(types[3]).toHaveTextContent(/a countdown for each ticket/);
  for (const note of [
    /What a query cannot follow is an error/,
    /and what is left out/,
    /a duration of nothing has no number/,
  ]) {
    expect(screen.getByText(note)).toBeInTheDocument();
  }
});
