import { locationService } from '@grafana/runtime';
import { useEffect, useState, type ReactNode } from 'react';
import { Router } from 'react-router-dom';
import { placePath, type Place } from '../pages/Review/place';
import { Review } from '../pages/Review/Review';
import { render } from './render';

// As Grafana has them; without them the router warns of its next version.
const future = { v7_startTransition: true, v7_relativeSplatPath: true };

/** As Grafana has it: everything moves by its own history, which is one of memory in tests. */
function InGrafana({ children }: { children: ReactNode }) {
  const history = locationService.getHistory();
  const [location, setLocation] = useState(() => locationService.getLocation());
  useEffect(() => history.listen(setLocation), [history]);
  return (
    <Router navigator={history} location={location} future={future}>
      {children}
    </Router>
  );
}

/** The week of the tests, of one customer in Rome. */
export const WEEK_PLACE: Partial<Place> = { customer: 'acme', from: '2026-11-16', to: '2026-11-22' };

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
