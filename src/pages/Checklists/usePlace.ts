import { useNavigate, useSearchParams } from 'react-router-dom';
import { placePath, readPlace, type Place } from './place';

/** Where one is on the page, and a way to go elsewhere on it. */
export function usePlace(): { place: Place; go: (to: Partial<Place>) => void } {
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const place = readPlace(params);
  return { place, go: (to) => navigate(placePath({ ds: place.ds, ...to })) };
}
