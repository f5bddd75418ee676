import { FieldType, LoadingState, toDataFrame } from '@grafana/data';
import { screen } from '@testing-library/react';
import { roundFrame, showMatrix as show } from '../../testing/showMatrix';

describe('without rounds', () => {
  it('shows a skeleton while they are loaded', () => {
    show([], {}, { state: LoadingState.Loading });
    expect(screen.getByRole('status', { name: 'Loading' })).toBeInTheDocument();
  });

  it('says why there is none, in the server’s own words', () => {
    show([], {}, { state: LoadingState.Error, errors: [{ message: 'The checklist "x" is not available to you.' }] });
    expect(screen.getByText('The checklist "x" is not available to you.')).toBeInTheDocument();
  });

  it('says that it is not for the reader', () => {
    show([], {}, { state: LoadingState.Error, errors: [{ status: 403, message: 'The customer is not yours.' }] });
    expect(screen.getByText('Not for you to see')).toBeInTheDocument();
    expect(screen.getByText('The customer is not yours.')).toBeInTheDocument();
  });

  it('says that no customer is the reader’s', () => {
    const frame = roundFrame([]);
    show([{ ...frame, meta: { notices: [{ severity: 'info', text: 'No customer is available to you.' }] } }]);
    expect(screen.getByText('No round in this time')).toBeInTheDocument();
    expect(screen.getByText('No customer is available to you.')).toBeInTheDocument();
  });

  it('says what to ask for', () => {
    show([toDataFrame({ fields: [{ name: 'key', type: FieldType.string, values: ['ACM-1'] }] })]);
    expect(screen.getByText('This panel shows rounds')).toBeInTheDocument();
  });
});
