import { renderMarkdown, textUtil } from '@grafana/data';
import { t } from '@grafana/i18n';
import type { Filling } from '../Filling';
import { BOX_MARK, hidePlaceholders, splitAtMarks, unhideAddress } from './hidePlaceholders';
import { plainValue } from './plainValue';
import { SHOWN_AS, type ShownTag, type StepNode } from './StepNode';

type Hidden = ReturnType<typeof hidePlaceholders>['placeholders'];

export interface Steps {
  nodes: StepNode[];
  /** The ids of the boxes to tick, in their order. */
  boxes: string[];
}

const isShown = (tag: string): tag is keyof typeof SHOWN_AS => Object.hasOwn(SHOWN_AS, tag);

/** What is dropped with all that is in it; of any other tag that is not shown, the text stays. */
const DROPPED = new Set([
  'script',
  'style',
  'iframe',
  'object',
  'embed',
  'svg',
  'math',
  'template',
  'noscript',
  'head',
]);
/** Between their parts there is nothing but the line ends of whoever wrote them. */
const WITHOUT_TEXT = new Set(['ul', 'ol', 'table', 'thead', 'tbody', 'tr']);
const INLINE = new Set<ShownTag>(['strong', 'em', 'del', 'code', 'kbd', 'sub', 'sup', 'br']);

/** Ids are kept in the browser. */
const LONGEST_ID = 200;

const textOf = (nodes: readonly StepNode[]): string =>
  nodes
    .map((node) =>
      node.kind === 'text' || node.kind === 'label' || node.kind === 'code'
        ? node.text
        : node.kind === 'step'
          ? textOf([...node.label, ...node.below])
          : textOf(node.children)
    )
    .join('');

class Reader {
  readonly boxes: string[] = [];
  private readonly seen = new Map<string, number>();
  private readonly placeholders: Hidden;
  private readonly filling: Filling;

  constructor(placeholders: Hidden, filling: Filling) {
    this.placeholders = placeholders;
    this.filling = filling;
  }

  all(nodes: Iterable<Node>): StepNode[] {
    return [...nodes].flatMap((node) => this.one(node));
  }

  private one(node: Node): StepNode[] {
    if (node instanceof Element) {
      return this.element(node);
    }
    return node.nodeType === Node.TEXT_NODE ? this.text(node.textContent ?? '') : [];
  }

  private text(text: string): StepNode[] {
    return splitAtMarks(text.replaceAll(BOX_MARK, ''), this.placeholders).map((part) => {
      if (typeof part === 'string') {
        return { kind: 'text', text: part };
      }
      const { label, text: written } = part;
      if (label === undefined) {
        return { kind: 'text', text: written };
      }
      const value = Object.hasOwn(this.filling.labels, label) ? plainValue(this.filling.labels[label] ?? '') : '';
      return { kind: 'label', text: value === '' ? `‹${label}›` : value, isMissing: value === '' };
    });
  }

  private element(element: Element): StepNode[] {
    const tag = element.tagName.toLowerCase();
    if (DROPPED.has(tag)) {
      return [];
    }
    if (tag === 'li') {
      return this.item(element);
    }
    const children = () => this.all(element.childNodes);
    if (tag === 'a') {
      return this.link(element.getAttribute('href'), children());
    }
    if (tag === 'img') {
      // A picture from elsewhere would tell another server who looks at which alert: it is offered, not fetched.
      return this.picture(element.getAttribute('src'), element.getAttribute('alt') ?? '');
    }
    if (tag === 'pre') {
      const parts = children();
      return [{ kind: 'code', text: textOf(parts).replace(/\n$/, ''), children: parts }];
    }
    if (!isShown(tag)) {
      return children();
    }
    const parts = WITHOUT_TEXT.has(tag) ? this.all(element.children) : children();
    return [{ kind: 'element', tag: SHOWN_AS[tag], children: parts }];
  }

  private picture(template: string | null, alt: string): StepNode[] {
    const name = alt === '' ? t('playbook.picture', 'Picture') : alt;
    return this.link(template, this.text(name)).filter(({ kind }) => kind === 'link' || alt !== '');
  }

  private link(template: string | null, children: StepNode[]): StepNode[] {
    const href = this.filling.address(unhideAddress(template ?? '', this.placeholders));
    return href === '' ? children : [{ kind: 'link', href, children: withoutLinks(children) }];
  }

  /** A line of a list; one that begins with a box is a step to tick. */
  private item(element: Element): StepNode[] {
    const isStep = element.textContent?.trimStart().startsWith(BOX_MARK) ?? false;
    const children = () => this.all(element.childNodes);
    if (!isStep) {
      return [{ kind: 'element', tag: 'li', children: children() }];
    }
    // Its own box comes before those of the steps below it.
    const place = this.boxes.push('') - 1;
    const [label, below] = splitLine(children());
    const id = this.idOf(textOf(label));
    this.boxes[place] = id;
    return [{ kind: 'step', id, label, below }];
  }

  private idOf(text: string): string {
    const line = text.replace(/\s+/g, ' ').trim().slice(0, LONGEST_ID);
    const before = this.seen.get(line) ?? 0;
    this.seen.set(line, before + 1);
    return before === 0 ? line : `${line} #${before + 1}`;
  }
}

/** A picture in a link would be a link in a link. */
const withoutLinks = (nodes: readonly StepNode[]): StepNode[] =>
  nodes.flatMap((node) => (node.kind === 'link' ? node.children : [node]));

const isInline = (node: StepNode): boolean =>
  node.kind === 'text' ||
  node.kind === 'label' ||
  node.kind === 'link' ||
  (node.kind === 'element' && INLINE.has(node.tag));

/** What stands on the line itself, and the blocks below it. */
function splitLine(nodes: StepNode[]): [StepNode[], StepNode[]] {
  const first = nodes.findIndex((node) => node.kind !== 'text' || node.text.trim() !== '');
  const start = nodes[first];
  if (start?.kind === 'element' && start.tag === 'p') {
    return [start.children, nodes.slice(first + 1)];
  }
  const end = nodes.findIndex((node) => !isInline(node));
  return end === -1 ? [nodes, []] : [nodes.slice(0, end), nodes.slice(end)];
}

/**
 * Steps in Markdown as parts to show. The Markdown is made harmless three times: by Grafana's renderer, by DOMPurify,
 * and because only what is named in StepNode is taken over.
 */
export function readSteps(markdown: string, filling: Filling): Steps {
  const { text, placeholders } = hidePlaceholders(markdown);
  const html = renderMarkdown(text).replace(/<input\b[^<>]*type="checkbox"[^<>]*>/g, BOX_MARK);
  // A document of its own, which runs nothing and fetches nothing.
  const { body } = new DOMParser().parseFromString(textUtil.sanitize(html), 'text/html');
  const reader = new Reader(placeholders, filling);
  return { nodes: reader.all(body.childNodes), boxes: reader.boxes };
}
