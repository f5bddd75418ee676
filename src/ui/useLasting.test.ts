import { act, renderHook } from '@testing-library/react';
import { useLasting } from './useLasting';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

it('is true only once something has been so for a while', () => {
  const { result, rerender } = renderHook(({ isSo }) => useLasting(isSo, 300), { initialProps: { isSo: true } });
  expect(result.current).toBe(false);
  act(() => jest.advanceTimersByTime(299));
  expect(result.current).toBe(false);
  act(() => jest.advanceTimersByTime(1));
  expect(result.current).toBe(true);
  rerender({ isSo: false });
  expect(result.current).toBe(false);
  rerender({ isSo: true });
  expect(result.current).toBe(false);
});
