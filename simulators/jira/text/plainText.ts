import { isRecord, recordAt, textAt } from '../../http/record.ts';
import type { RichText } from '../site/Ticket.ts';

const blocks = new Set(['paragraph', 'heading', 'listItem', 'codeBlock', 'tableRow', 'blockquote', 'panel']);

function collect(node: unknown, parts: string[], depth: number): void {
  if (!isRecord(node) || depth > 500) {
    return;
  }
  const shown = textAt(node, 'text') ?? textAt(recordAt(node, 'attrs'), 'text');
  if (shown !== undefined) {
    parts.push(shown);
  } else if (node.type === 'hardBreak') {
    parts.push('\n');
  }
  if (Array.isArray(node.content)) {
    for (const child of node.content) {
      collect(child, parts, depth + 1);
    }
  }
  if (typeof node.type === 'string' && blocks.has(node.type)) {
    parts.push('\n\n');
  }
}

/** The text of a rich text: what search looks into, and what a v2 answer shows of a document. */
export function plainText(rich: RichText): string {
  if (typeof rich === 'string') {
    return rich;
  }
  const parts: string[] = [];
  collect(rich, parts, 0);
  return parts
    .join('')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}
