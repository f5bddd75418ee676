/** Hands a text to the browser as a file. */
export function download(name: string, type: 'text/markdown' | 'text/csv', text: string): void {
  // Spreadsheets take a file without the mark for one of the old encodings.
  const mark = type === 'text/csv' ? '\ufeff' : '';
  const url = URL.createObjectURL(new Blob([mark, text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
