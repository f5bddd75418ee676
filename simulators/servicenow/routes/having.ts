import type { JsonRecord } from '../../http/record.ts';
import { figureAt } from './aggregate.ts';

const orders: Record<string, (figure: number, wanted: number) => boolean> = {
  '=': (figure, wanted) => figure === wanted,
  '!=': (figure, wanted) => figure !== wanted,
  '>': (figure, wanted) => figure > wanted,
  '>=': (figure, wanted) => figure >= wanted,
  '<': (figure, wanted) => figure < wanted,
  '<=': (figure, wanted) => figure <= wanted,
};

/**
 * Reads `sysparm_having`: `count^priority^>^3`, several between commas. The field of a count means nothing. A part
 * that cannot be read is passed over.
 */
export function readHaving(text: string): (stats: JsonRecord) => boolean {
  const tests = text.split(',').flatMap((part) => {
    const [what = '', field = '', operator = '', number = ''] = part.split('^');
    const keep = orders[operator];
    return keep === undefined || number === '' || Number.isNaN(Number(number))
      ? []
      : [
          (stats: JsonRecord): boolean => {
            const figure = figureAt(stats, what.toLowerCase(), field);
            return figure !== undefined && keep(figure, Number(number));
          },
        ];
  });
  return (stats) => tests.every((test) => test(stats));
}
