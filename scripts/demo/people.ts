/** A person of the demo; the password is the login. */
export interface Person {
  login: string;
  name: string;
  role: 'Admin' | 'Editor' | 'Viewer';
  /** The organisation that he signs in to; the team's when absent. */
  organisation?: 'ACME';
  /** Who it is, for the person who tries the demo. */
  what: string;
}

/** The people of the demo beside the administrator, whom every host makes itself. */
export const people: Person[] = [
  { login: 'anna', name: 'Anna Ferri', role: 'Editor', what: 'operator on shift, sees all customers' },
  { login: 'luca', name: 'Luca Moretti', role: 'Editor', what: 'tech lead, sees all customers' },
  { login: 'acme', name: 'ACME service desk', role: 'Viewer', what: "customer ACME, in the team's organisation" },
  { login: 'globex', name: 'Globex service desk', role: 'Viewer', what: "customer Globex, in the team's organisation" },
  {
    login: 'initech',
    name: 'Initech service desk',
    role: 'Viewer',
    what: "customer Initech, in the team's organisation",
  },
  { login: 'nobody', name: 'No Body', role: 'Viewer', what: 'signed in, in no perimeter: sees nothing' },
  {
    login: 'carla',
    name: 'Carla Neri',
    role: 'Viewer',
    organisation: 'ACME',
    what: 'customer ACME, in an organisation of its own',
  },
];
