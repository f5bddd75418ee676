import type { QueryClient } from '@tanstack/react-query';

/** A person at a data source; `name` stands for both, in the names of places on a shelf. */
export interface Owner {
  client: QueryClient;
  uid: string;
  who: string;
  name: string;
}

/** Makes one for each person and data source, shared by all that a page shows. */
export function perOwner<T>(make: (owner: Owner) => T): (client: QueryClient, uid: string, who: string) => T {
  const known = new WeakMap<QueryClient, Map<string, T>>();
  return (client, uid, who) => {
    const name = `${who}.${uid}`;
    const ofClient = known.get(client) ?? new Map<string, T>();
    known.set(client, ofClient);
    const made = ofClient.get(name) ?? make({ client, uid, who, name });
    ofClient.set(name, made);
    return made;
  };
}
