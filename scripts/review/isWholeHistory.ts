import type { AlertFile } from './readAlerts.ts';
import type { Remarks } from './Remarks.ts';

/** Grafana answers so many where nobody asks for more; and so many people ask for, since our documents say it. */
const USUAL = 100;
const ASKED = 5000;

const isFull = ({ answered }: AlertFile): boolean => answered === USUAL || answered === ASKED;

const oldest = ({ history, drawn, events }: AlertFile): number =>
  [...history.map(({ time }) => time), ...drawn.map(({ from }) => from), ...events.map(({ at }) => at)].reduce(
    (first, at) => Math.min(first, at),
    Infinity
  );

/**
 * Whether all is there that happened, as far as files can tell. Grafana gives the newest first, so an answer that has as
 * many rows as were asked for is cut at its oldest, unless another file goes on from there.
 */
export function isWholeHistory(files: readonly AlertFile[], remarks: Remarks): boolean {
  const ofNow = files.filter((file) => file.isOfNow);
  for (const { name } of ofNow) {
    remarks.note(name, 'It tells what fires now and not what is over: nothing is concluded from what is not in it.');
  }
  const told = files.filter((file) => !file.isOfNow).map((file) => ({ file, from: oldest(file) }));
  const cut = told.filter(
    ({ file, from }) =>
      isFull(file) && !told.some((other) => other.from < from || (other.from === from && !isFull(other.file)))
  );
  for (const { file } of cut) {
    remarks.note(
      file.name,
      file.answered === USUAL
        ? 'It has exactly 100 rows, which is all that Grafana gives without a limit: taken as not complete. Ask for &limit=5000.'
        : `It has exactly ${file.answered} rows, as many as were asked for: taken as not complete. Ask for what is older than its last row, and name both files.`
    );
  }
  return told.length > 0 && cut.length === 0 && told.every(({ file }) => file.isWhole);
}
