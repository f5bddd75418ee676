/** One benchmark of Go, as `go test -bench` tells it. */
export interface GoBenchmark {
  /** Without `Benchmark` and the number of processors: `YearOf500Checks/stats_by_check`. */
  name: string;
  milliseconds: number;
  /** What else it reports for each operation, by unit, such as `rows`. */
  more: Record<string, number>;
}

const unitsInMs: Record<string, number> = { h: 3_600_000, m: 60_000, s: 1000, ms: 1, µs: 0.001, us: 0.001, ns: 1e-6 };

/** A duration as Go writes it, such as `1m2.5s` or `211.745ms`, in milliseconds; undefined for anything else. */
export function goDuration(text: string): number | undefined {
  if (!/^([\d.]+(h|ms|m|s|µs|us|ns))+$/.test(text)) {
    return undefined;
  }
  const parts = [...text.matchAll(/([\d.]+)(h|ms|m|s|µs|us|ns)/g)];
  return parts.reduce((sum, [, number = '', unit = '']) => sum + Number(number) * (unitsInMs[unit] ?? Number.NaN), 0);
}

/** The benchmarks in what `go test -bench` printed. */
export function readGoBenchmarks(output: string): GoBenchmark[] {
  const lines = output.matchAll(/^Benchmark(\S+?)(?:-\d+)?\s+\d+\s+([\d.]+) ns\/op(.*)$/gm);
  return [...lines].map(([, name = '', nanoseconds = '', rest = '']) => ({
    name,
    milliseconds: Number(nanoseconds) / 1e6,
    more: Object.fromEntries(
      [...rest.matchAll(/([\d.]+) (\S+)/g)].map(([, number = '', unit = '']) => [unit, Number(number)])
    ),
  }));
}

/** The durations after `sentence` in what was logged, in milliseconds. */
export function readLogged(output: string, sentence: string): number[] {
  return output
    .split(sentence)
    .slice(1)
    .flatMap((rest) => goDuration(/^\s*(\S+)/.exec(rest)?.[1] ?? '') ?? []);
}

/** How many entries were written by how many writers, and how long it took. */
export interface Written {
  entries: number;
  writers: number;
  milliseconds: number;
}

/** What the subtest `name` of `go test -v` logged of its writers; undefined where it did not run. */
export function readWritten(output: string, name: string): Written | undefined {
  const own = output.split(/^=== RUN +/m).find((part) => /^\S*/.exec(part)?.[0].endsWith(`/${name}`) === true) ?? '';
  const [, entries = '', writers = '', took = ''] = /(\d+) entries by (\d+) writers in (\S+)/.exec(own) ?? [];
  const milliseconds = goDuration(took);
  return milliseconds === undefined ? undefined : { entries: Number(entries), writers: Number(writers), milliseconds };
}
