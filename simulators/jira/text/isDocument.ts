import { isRecord } from '../../http/record.ts';

function validNode(node: unknown, depth: number): boolean {
  if (!isRecord(node) || typeof node.type !== 'string' || depth > 200) {
    return false;
  }
  if (node.type === 'text' && (typeof node.text !== 'string' || node.text === '')) {
    return false;
  }
  return (
    node.content === undefined ||
    (Array.isArray(node.content) && node.content.every((child) => validNode(child, depth + 1)))
  );
}

/** Whether a value is an Atlassian Document that Jira would take: a text node must not be empty. */
export function isDocument(value: unknown): value is Record<string, unknown> {
  return (
    isRecord(value) &&
    value.type === 'doc' &&
    value.version === 1 &&
    Array.isArray(value.content) &&
    validNode(value, 0)
  );
}
