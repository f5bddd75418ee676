/** An account of a site. */
export interface Person {
  accountId: string;
  /** Sign-in name; absent for people who only occur in tickets. */
  login?: string;
  displayName: string;
  email: string;
  zone: string;
  active: boolean;
  kind: 'atlassian' | 'app' | 'customer';
  /** Keys of the projects that the account may browse; absent: all. */
  browse?: string[];
  /** Works on tickets of these projects. */
  team?: boolean;
}

function agent(number: number, displayName: string): Person {
  const email = `${displayName.toLowerCase().replaceAll(' ', '.')}@rounds.example`;
  return { ...person(number, displayName, email), team: true };
}

function person(number: number, displayName: string, email: string): Person {
  return {
    accountId: `5b10a2844c20165700ed${String(number).padStart(4, '0')}`,
    displayName,
    email,
    zone: 'Europe/Rome',
    active: true,
    kind: 'atlassian',
  };
}

function customer(number: number, displayName: string, company: string): Person {
  const email = `${displayName.toLowerCase().replaceAll(' ', '.')}@${company}.example`;
  return {
    ...person(number, displayName, email),
    accountId: `qm:2f7f3a10-7c1e-4b0e-9d8e-0000${String(number).padStart(8, '0')}`,
    kind: 'customer',
  };
}

/** The accounts of every site; `admin` and `rounds` (the OAuth client) can sign in. */
export const people: Person[] = [
  { ...person(1, 'Rounds Admin', 'admin@rounds.example'), login: 'admin' },
  {
    ...person(2, 'Rounds Integration', 'rounds@rounds.example'),
    login: 'rounds',
    accountId: '712020:8d1c3f6a-5c4b-4f0a-9b1e-000000000002',
    kind: 'app',
  },
  { ...person(3, 'Monitoring', 'monitoring@rounds.example'), kind: 'app' },
  { ...agent(10, 'Anna Rossi') },
  { ...agent(11, 'Luca Bianchi') },
  { ...agent(12, 'Giulia Ferri') },
  { ...agent(13, 'Marco Conti') },
  { ...agent(14, 'Sara Galli') },
  { ...agent(15, 'Paolo Greco') },
  { ...agent(16, 'Niccolò Sartorì') },
  { ...person(17, 'Former user', 'former@rounds.example'), active: false, team: true },
  customer(20, 'Chiara Lombardi', 'acme'),
  customer(21, 'Roberto Fontana', 'acme'),
  customer(22, 'Federica Villa', 'acme'),
  customer(23, 'Stefano Barbieri', 'acme'),
  customer(30, 'Ilaria Moretti', 'globex'),
  customer(31, 'Giorgio De Luca', 'globex'),
  customer(32, "Beatrice D'Angelo", 'globex'),
];
