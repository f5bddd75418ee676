import type { RichText } from '../site/Ticket.ts';

function paragraph(text: string): object {
  const content = text
    .split('\n')
    .flatMap((line, index) => [
      ...(index > 0 ? [{ type: 'hardBreak' }] : []),
      ...(line === '' ? [] : [{ type: 'text', text: line }]),
    ]);
  return content.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content };
}

/** The Atlassian Document of a rich text: one paragraph a block of plain text; documents stay as they are. */
export function toDocument(rich: RichText): object {
  return typeof rich === 'string'
    ? { type: 'doc', version: 1, content: rich.split('\n\n').map((block) => paragraph(block)) }
    : rich;
}
