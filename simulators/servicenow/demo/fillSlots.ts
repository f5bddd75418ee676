import type { Random } from '../../seed/Random.ts';

/** What may stand in the `{…}` of a template. */
const slots: Record<string, readonly string[]> = {
  host: ['ini-app-01', 'ini-app-02', 'ini-db-01', 'ini-web-03', 'ini-batch-01', 'ini-file-02'],
  service: ['claims-api', 'policy-engine', 'document-store', 'quote-web', 'partner-gateway'],
  job: ['CLM-EOD-014', 'POL-RENEW-003', 'DOC-ARCH-021', 'ACC-POST-007', 'RPT-NIGHT-002'],
  city: ['Milano', 'Torino', 'Bologna', 'Verona', 'Bari', 'Catania', 'Genova', 'Forlì'],
  person: ['G. Esposito', 'M. Ricci', 'F. Colombo', 'A. Marino', "L. D'Amico", 'N. Caputo'],
  partner: ['Broker Adriatico', 'Assistenza Rapida', 'Perizie Nord', 'Banca del Garda'],
  version: ['4.12.1', '4.12.2', '5.0.0', '3.9.7'],
  minutes: ['12', '18', '25', '40', '65', '90'],
  percent: ['88', '91', '93', '96', '98'],
  count: ['120', '240', '860', '1450', '3200'],
};

/** Fills the `{…}` of a text; the same word in one ticket always gets the same value. */
export function fillSlots(text: string, random: Random, filled: Map<string, string>): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    const values = slots[name];
    if (values === undefined) {
      return whole;
    }
    const value = filled.get(name) ?? random.pick(values);
    filled.set(name, value);
    return value;
  });
}
