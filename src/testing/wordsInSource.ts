import ts from 'typescript';
import { sourceFiles } from './sourceFiles';

type Words = Map<string, string>;

function text(node: ts.Node | undefined): string | undefined {
  return node && ts.isStringLiteralLike(node) ? node.text : undefined;
}

/** t('key', 'words') */
function fromCall(node: ts.Node): [string | undefined, string | undefined] {
  const isWord = ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 't';
  return isWord ? [text(node.arguments[0]), text(node.arguments[1])] : [undefined, undefined];
}

/** <Trans i18nKey="key">words</Trans> */
function fromElement(node: ts.Node): [string | undefined, string | undefined] {
  if (!ts.isJsxElement(node) || node.openingElement.tagName.getText() !== 'Trans') {
    return [undefined, undefined];
  }
  const [attribute] = node.openingElement.attributes.properties;
  const key = attribute && ts.isJsxAttribute(attribute) ? text(attribute.initializer) : undefined;
  return [
    key,
    node.children
      .map((child) => child.getText())
      .join('')
      .trim(),
  ];
}

function collect(node: ts.Node, words: Words): void {
  const [key, word] = ts.isJsxElement(node) ? fromElement(node) : fromCall(node);
  if (key !== undefined && word !== undefined) {
    const before = words.get(key);
    if (before !== undefined && before !== word) {
      throw new Error(`"${key}" stands for "${before}" and for "${word}".`);
    }
    words.set(key, word);
  }
  node.forEachChild((child) => collect(child, words));
}

interface Tree {
  [key: string]: string | Tree;
}

function put(tree: Tree, [first = '', ...rest]: string[], word: string): Tree {
  const below = tree[first];
  // A key that is a word and a folder at once would find neither.
  if (typeof below === 'string' || (rest.length === 0 && below !== undefined)) {
    throw new Error(`"${first}" is a word and a folder: ${word}`);
  }
  return { ...tree, [first]: rest.length === 0 ? word : put(below ?? {}, rest, word) };
}

function nest(words: Words): Tree {
  const sorted = [...words].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.reduce<Tree>((tree, [key, word]) => put(tree, key.split('.'), word), {});
}

/** Every word of the interface, as the locale files hold them: read from the source, where the English stands. */
export function wordsInSource(): Tree {
  const words: Words = new Map();
  for (const { file, text: code } of sourceFiles()) {
    collect(ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX), words);
  }
  return nest(words);
}
