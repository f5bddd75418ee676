/** What is to be told about files. The same sentence about several rows is told once, with how many there are. */
export interface Remarks {
  /** What had to be supposed; nothing is missing. */
  note: (file: string, sentence: string, place?: string) => void;
  /** What was left out. */
  lost: (file: string, sentence: string, place?: string) => void;
  hasLost: (file?: string) => boolean;
  lines: () => string[];
  /** Of them those that tell what was left out. */
  losses: () => string[];
}

interface Remark {
  file: string;
  place: string;
  sentence: string;
  count: number;
  isLoss: boolean;
}

function lineOf({ file, place, sentence, count }: Remark): string {
  const where = place === '' ? '' : ` ${place}${count > 1 ? ` and ${count - 1} more` : ''}:`;
  return `${file}:${where} ${sentence}`;
}

/** Collects what is to be told. */
export function makeRemarks(): Remarks {
  const found = new Map<string, Remark>();
  const take = (isLoss: boolean, file: string, sentence: string, place = ''): void => {
    const key = `${file}\n${sentence}`;
    const known = found.get(key);
    found.set(
      key,
      known === undefined ? { file, place, sentence, count: 1, isLoss } : { ...known, count: known.count + 1 }
    );
  };
  return {
    note: (file, sentence, place) => take(false, file, sentence, place),
    lost: (file, sentence, place) => take(true, file, sentence, place),
    hasLost: (file) => [...found.values()].some((one) => one.isLoss && (file === undefined || one.file === file)),
    lines: () => [...found.values()].map(lineOf),
    losses: () => [...found.values()].filter(({ isLoss }) => isLoss).map(lineOf),
  };
}
