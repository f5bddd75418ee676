import { useCallback, useMemo } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { placePath, placeUrl, readPlace, type Place } from './place';

export interface PlaceInUse {
  place: Place;
  /** Goes to another place of the same review: what is not stated of customer and period stays. */
  go: (to: Partial<Place>) => void;
  /** The address of such a place. */
  urlOf: (to: Partial<Place>) => string;
}

/** Where one is on the page, and how to go elsewhere on it. */
export function usePlace(): PlaceInUse {
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const said = params.toString();
  const place = useMemo(() => readPlace(new URLSearchParams(said)), [said]);
  const { customer, from, to, ds } = place;
  const fill = useCallback((there: Partial<Place>) => ({ customer, from, to, ds, ...there }), [customer, from, to, ds]);
  const go = useCallback((there: Partial<Place>) => navigate(placePath(fill(there))), [navigate, fill]);
  const urlOf = useCallback((there: Partial<Place>) => placeUrl(fill(there)), [fill]);
  return useMemo(() => ({ place, go, urlOf }), [place, go, urlOf]);
}
