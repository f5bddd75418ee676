import { accountKey, accountName } from './accountName.ts';
import { people, type Person } from './people.ts';

/** The accounts of a site. */
export class Directory {
  readonly #people: Person[] = [...people];
  readonly #byAccount = new Map(people.map((person) => [person.accountId, person]));
  readonly #byDisplayName = new Map(people.map((person) => [person.displayName, person]));

  /** Adds an account, or gives the one with this sign-in name another zone and another browse list. */
  add(login: string, zone: string | undefined, browse: string[] | undefined): void {
    const known = this.byLogin(login);
    const index = this.#people.length;
    const made: Person = {
      accountId: `5b10a2844c20165700ee${String(index).padStart(4, '0')}`,
      displayName: login,
      email: `${login}@rounds.example`,
      zone: 'Europe/Rome',
      active: true,
      kind: 'atlassian',
      ...known,
      login,
      ...(zone === undefined ? {} : { zone }),
      ...(browse === undefined ? {} : { browse }),
    };
    this.#replace(known, made);
  }

  /** Makes sure that somebody of this name exists; gives the account id. */
  plant(displayName: string): string {
    const known = this.#byDisplayName.get(displayName);
    if (known !== undefined) {
      return known.accountId;
    }
    const number = String(this.#people.length).padStart(4, '0');
    const made: Person = {
      accountId: `5b10a2844c20165700ef${number}`,
      displayName,
      email: `planted-${number}@rounds.example`,
      zone: 'Europe/Rome',
      active: true,
      kind: 'atlassian',
    };
    this.#replace(undefined, made);
    return made.accountId;
  }

  #replace(known: Person | undefined, made: Person): void {
    if (known === undefined) {
      this.#people.push(made);
    } else {
      this.#people.splice(this.#people.indexOf(known), 1, made);
    }
    this.#byAccount.set(made.accountId, made);
    this.#byDisplayName.set(made.displayName, made);
  }

  /** All accounts. */
  all(): readonly Person[] {
    return this.#people;
  }

  /** By account id. */
  byAccount(accountId: string): Person | undefined {
    return this.#byAccount.get(accountId);
  }

  /** By sign-in name or e-mail address of somebody who may sign in. */
  byLogin(login: string): Person | undefined {
    const wanted = login.toLowerCase();
    return this.#people.find(
      (person) => person.login !== undefined && (person.login.toLowerCase() === wanted || person.email === wanted)
    );
  }

  /** By the name or key that Data Center gives an account, in any case. */
  byName(nameOrKey: string): Person | undefined {
    const wanted = nameOrKey.toLowerCase();
    return this.#people.find((person) => accountName(person) === wanted || accountKey(person).toLowerCase() === wanted);
  }

  /** By account id, display name, e-mail address or sign-in name, in any case: what JQL accepts. */
  find(text: string): Person | undefined {
    const wanted = text.toLowerCase();
    return (
      this.#byAccount.get(text) ??
      this.#people.find((person) =>
        [person.displayName.toLowerCase(), person.email.toLowerCase(), accountName(person)].includes(wanted)
      )
    );
  }
}
