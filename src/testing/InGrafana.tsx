import { locationService } from '@grafana/runtime';
import { useEffect, useState, type ReactNode } from 'react';
import { Router } from 'react-router-dom';

// As Grafana has them; without them the router warns of its next version.
const future = { v7_startTransition: true, v7_relativeSplatPath: true };

/** As Grafana has it: everything moves by its own history, which is one of memory in tests. */
export function InGrafana({ children }: { children: ReactNode }) {
  const history = locationService.getHistory();
  const [location, setLocation] = useState(() => locationService.getLocation());
  useEffect(() => history.listen(setLocation), [history]);
  return (
    <Router navigator={history} location={location} future={future}>
      {children}
    </Router>
  );
}
