import Holidays from 'date-holidays';

/** Public holidays by set, such as IT or IT-BZ, then by day (YYYY-MM-DD), with English names. */
export interface HolidayTable {
  source: string;
  firstYear: number;
  lastYear: number;
  sets: Record<string, Record<string, string>>;
}

/** The sets that were read through by a person; add one here, generate, and read it. */
const sets = ['AT', 'BE', 'CH', 'DE', 'ES', 'FR', 'GB', 'IE', 'IT', 'IT-BZ', 'NL', 'PL', 'PT', 'US'];

const firstYear = 2024;
const lastYear = 2035;

/** Sets that are more than a country, as date-holidays names them: country, state, region. */
const regions: Record<string, [country: string, state: string, region: string]> = { 'IT-BZ': ['IT', '32', 'BZ'] };

/** Makes the table that the backend is built with. The same library version gives the same table. */
export function holidayTable(libraryVersion: string): HolidayTable {
  const table: HolidayTable = {
    source: `date-holidays ${libraryVersion}, data under CC-BY-3.0 (https://github.com/commenthol/date-holidays)`,
    firstYear,
    lastYear,
    sets: {},
  };
  for (const set of sets) {
    table.sets[set] = publicHolidays(set);
  }
  return table;
}

function publicHolidays(set: string): Record<string, string> {
  const region = regions[set];
  const options = { languages: ['en'], types: ['public' as const] };
  const holidays = region === undefined ? new Holidays(set, options) : new Holidays(...region, options);
  const days: Record<string, string> = {};
  for (let year = firstYear; year <= lastYear; year++) {
    for (const holiday of holidays.getHolidays(year)) {
      days[holiday.date.slice(0, 10)] ??= holiday.name;
    }
  }
  return days;
}
