import { screen } from '@testing-library/react';
import { render } from '../testing/render';
import { ZonedTime } from './ZonedTime';

it.each([
  ['Europe/Rome', '2027-01-12 10:30 Europe/Rome'],
  ['Asia/Kolkata', '2027-01-12 15:00 Asia/Kolkata'],
  ['UTC', '2027-01-12 09:30 UTC'],
  [undefined, '2027-01-12 09:30 UTC'],
])('shows a time in %s, and in UTC on hover', (zone, text) => {
  render(<ZonedTime at="2027-01-12T09:30:05Z" zone={zone} />);
  expect(screen.getByText(text)).toHaveAttribute('title', '2027-01-12 09:30:05 UTC');
});
