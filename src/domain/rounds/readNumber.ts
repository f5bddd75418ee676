const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)$/;
const THOUSANDS = /^[+-]?[1-9]\d{0,2}(,\d{3})+(\.\d*)?$/;
/** Thousands for one reader, a fraction for another. */
const UNCLEAR = /^[+-]?[1-9]\d{0,2},\d{3}$/;

/**
 * A number as people type it, with blanks or apostrophes between thousands and a comma or a point before the fraction.
 * Undefined where it is none, or where it could be two: "1,234".
 */
export function readNumber(typed: string): number | undefined {
  const plain = typed.replace(/[\s'’_]/g, '');
  if (UNCLEAR.test(plain)) {
    return undefined;
  }
  const english = THOUSANDS.test(plain) ? plain.replaceAll(',', '') : plain.replace(',', '.');
  return DECIMAL.test(english) ? Number(english) : undefined;
}
