import { locationService } from '@grafana/runtime';
import { placePath, type Place } from '../pages/Review/place/place';
import { Review } from '../pages/Review/Review';
import { InGrafana } from './InGrafana';
import { render } from './render';

/** The week of the tests, of one customer in Rome. */
const WEEK_PLACE: Partial<Place> = { customer: 'acme', from: '2026-11-16', to: '2026-11-22' };

/** Shows the page Review at a place; `address()` is where it has led since. */
export function showReview(place: Partial<Place> = {}) {
  locationService.push(placePath({ ...WEEK_PLACE, ...place }));
  const shown = render(
    <InGrafana>
      <Review />
    </InGrafana>
  );
  return { ...shown, address: () => locationService.getLocation().search };
}
