import type { Random } from '../../seed/Random.ts';

const number = (low: number, high: number) => (random: Random) => String(random.whole(low, high));
const among =
  (...items: string[]) =>
  (random: Random): string =>
    random.pick(items);

/** What may stand in the `{…}` of a template. */
const slots: Record<string, (random: Random) => string> = {
  job: (random) =>
    `${random.pick(['INV', 'ORD', 'PAY', 'STK', 'GLE', 'CRM', 'ARC'])}-${String(random.whole(1, 98)).padStart(3, '0')}`,
  abend: among('S0C7', 'S322', 'U4038', 'return code 8', 'return code 12', 'ORA-01555', 'SQLCODE -911'),
  queue: among('ORD.IN', 'ORD.OUT', 'INV.SDI.OUT', 'STOCK.UPD', 'PAY.ACK', 'CUST.SYNC', 'SHIP.NOTICE'),
  esb: among('esb-prod-1', 'esb-prod-2', 'esb-prod-3'),
  interface: among('ACM-SAP-021', 'ACM-WMS-004', 'ACM-CRM-017', 'ACM-SDI-002', 'ACM-BNK-009'),
  database: among('ORAPRD1', 'ORAPRD2', 'PGSALES', 'MSSQLREP', 'ORADWH'),
  host: among('acm-app-11', 'acm-app-12', 'acm-db-03', 'acm-file-01', 'acm-batch-02', 'acm-web-07'),
  globexHost: among('glx-web-01', 'glx-web-02', 'glx-app-05', 'glx-sso-01', 'glx-db-02'),
  mount: among('/u01', '/var/log', '/data/archive', '/backup', '/opt/esb/store'),
  report: among('Daily sales', 'Stock by warehouse', 'VAT register', 'Open invoices', 'Shipments by carrier'),
  certificate: among('api.services.example', 'edi.services.example', 'sso.services.example', 'portal.services.example'),
  city: among('Milano', 'Torino', 'Bologna', 'Verona', 'Bari', 'Catania', 'Genova', 'Forlì'),
  person: among('G. Esposito', 'M. Ricci', 'F. Colombo', 'A. Marino', "L. D'Amico", 'N. Caputo', 'T. Zanetti'),
  partner: among('Poste Logistica', 'Banca Adriatica', 'Trasporti Rizzoli', 'Cartiere del Garda'),
  order: number(450_000, 489_999),
  count: number(120, 9_400),
  percent: number(88, 99),
  days: number(3, 29),
  minutes: number(12, 95),
  mm: number(10, 59),
  gigabytes: number(4, 60),
  hour: number(1, 5),
};

/** Fills the `{…}` of a template; the same word in one ticket always gets the same value. */
export function fillSlots(template: string, random: Random, filled: Map<string, string>): string {
  return template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    const known = filled.get(name);
    if (known !== undefined) {
      return known;
    }
    const slot = slots[name];
    if (slot === undefined) {
      return whole;
    }
    const value = slot(random);
    filled.set(name, value);
    return value;
  });
}
