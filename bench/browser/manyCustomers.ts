/** A made-up house: so many customers, each with one round a day of so many checks by hand. */
export interface House {
  customers: number;
  checks: number;
  /** IANA; where it is about noon, so that the day's round is open at whatever hour this runs. */
  zone: string;
}

/** The uid of its data source. */
export const houseUid = 'bench';

const numbered = (count: number) => Array.from({ length: count }, (_, index) => String(index + 1).padStart(2, '0'));

/** The ids of its first customers. */
export const customerIds = (count: number): string[] => numbered(count).map((number) => `customer-${number}`);

/** A zone in which it is 12 o'clock and so many minutes. */
export function zoneOfNoon(now: Date): string {
  const ahead = 12 - now.getUTCHours();
  // The names of these zones have the sign turned round.
  return ahead === 0 ? 'Etc/GMT' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
}

/** The last midnight of that zone. */
export function lastMidnight(now: Date): Date {
  return new Date(Math.floor(now.getTime() / 3_600_000) * 3_600_000 - 12 * 3_600_000);
}

/** The set-up document; its one ticket system is not asked anything. */
export function houseSetup({ customers, zone }: House, ticketSystem: string): Record<string, unknown> {
  return {
    version: 1,
    connections: [
      {
        id: 'desk',
        system: 'jira-cloud',
        url: ticketSystem,
        auth: { method: 'basic', user: 'admin' },
        allowPrivateNetwork: true,
      },
    ],
    perimeters: customerIds(customers).map((id, index) => ({
      id,
      name: `Customer ${index + 1}`,
      zone,
      scope: [{ connection: 'desk', projects: ['ACM'] }],
    })),
  };
}

/** The document of its checklists. A round lasts the whole day and needs no evidence. */
export function houseChecklists({ customers, checks, zone }: House): Record<string, unknown> {
  return {
    version: 1,
    dataSources: [houseUid],
    checklists: customerIds(customers).map((customer) => ({
      id: `${customer}-round`,
      customer,
      title: 'Round of the day',
      zone,
      slots: [{ id: 'day', dates: 'FREQ=DAILY', anchor: '2026-01-01', start: '00:00', end: '23:30', grace: '15m' }],
      checks: numbered(checks).map((number) => ({
        id: `check-${number}`,
        title: `Service ${number} is up and its last job ended well`,
        owner: 'Second level',
        steps: 'Open the overview and look at the state of the service.',
      })),
    })),
  };
}
