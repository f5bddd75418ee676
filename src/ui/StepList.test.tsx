import { screen, within } from '@testing-library/react';
import { aStep } from '../testing/builders';
import { render } from '../testing/render';
import { StepList } from './StepList';

it('tells each step by glyph and word, with its cause and its remedy', () => {
  const steps = [
    aStep.build({ title: 'Reached', state: 'ok' }),
    aStep.build({ title: 'Signed in', state: 'error', message: 'Refused with 401.', remedy: 'Make a new token.' }),
    aStep.build({ title: 'Zone', state: 'skipped' }),
  ];
  render(<StepList label="Test of Jira" steps={steps} />);
  const [reached, signedIn, zone] = within(screen.getByRole('list', { name: 'Test of Jira' })).getAllByRole('listitem');
  expect(reached).toHaveTextContent('✓OKReached');
  expect(signedIn).toHaveTextContent('✕ErrorSigned in Refused with 401.→ Make a new token.');
  expect(zone).toHaveTextContent('–SkippedZone');
});

it('shows hostile text as text', () => {
  const hostile = '<img src=x onerror=alert(1)>';
  const { container } = render(<StepList label="x" steps={[aStep.build({ message: hostile, title: hostile })]} />);
  expect(container.querySelector('img')).toBeNull();
  expect(container).toHaveTextContent(hostile);
});
