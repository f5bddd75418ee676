import process from 'node:process';

/** Prints a text. Whoever reads only its beginning (`| head`, `| less`) has not made a mistake. */
export function printText(text: string): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') {
      throw error;
    }
  });
  process.stdout.write(`${text}\n`);
}
