import { items, members, text } from '../members.ts';

/** Deeper ones nobody wrote. */
const maxDepth = 20;

/** The plain text of what Jira keeps as a text, or since its API 3 as a document of nodes (Atlassian Document Format). */
export function richText(body: unknown, depth = 0): string {
  const { text: own, content } = members(body);
  if (typeof body !== 'object' || depth > maxDepth) {
    return text(body);
  }
  const parts = items(content).map((node) => richText(node, depth + 1));
  const isOfLines = items(content).some((node) => Array.isArray(members(node)['content']));
  return own === undefined ? parts.join(isOfLines ? '\n' : '') : text(own);
}
