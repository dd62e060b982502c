import { parse } from 'parse5';
import { childrenOf, isCommentNode, isElementNode, isTextNode, type Node } from '../html-tree.ts';

/** A mail's HTML, parsed: all that its layout made, and the texts that stand in it. */
export interface MailFrame {
  /** Elements by their depth with all attributes, comments, what style sheets say; in order. */
  readonly tags: readonly string[];
  /** The text nodes with something in them, in order, references decoded. */
  readonly texts: readonly string[];
}

/** As browsers read it. */
export function frameOf(html: string): MailFrame {
  const frame = { tags: [], texts: [] };
  collect(parse(html), 0, frame);
  return frame;
}

/** As browsers read it, and then as Outlook does, which reads what is commented out for others. */
export function frameForAll(html: string): MailFrame {
  const browsers = frameOf(html);
  const outlooks = frameOf(asOutlookReads(html));
  return {
    tags: [...browsers.tags, ...outlooks.tags],
    texts: [...browsers.texts, ...outlooks.texts],
  };
}

/** A text as it stands in the value of an attribute in `tags`. */
export function inTag(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

const RAW = new Set(['style', 'script', 'noscript', 'template']);

function collect(node: Node, depth: number, into: { tags: string[]; texts: string[] }): void {
  if (isTextNode(node)) {
    const raw = node.parentNode !== null && RAW.has(node.parentNode.nodeName);
    if (raw) into.tags.push(node.value);
    else if (node.value.trim() !== '') into.texts.push(node.value);
    return;
  }
  if (isCommentNode(node)) into.tags.push(`${depth} <!--${node.data}-->`);
  else if (isElementNode(node)) {
    const attributes = node.attrs.map(({ name, value }) => ` ${name}=${JSON.stringify(value)}`);
    into.tags.push(`${depth} <${node.tagName}${attributes.sort().join('')}>`);
  } else into.tags.push(`${depth} ${node.nodeName}`);
  for (const child of childrenOf(node)) collect(child, depth + 1, into);
}

/** What stands in `<!--[if mso]>…<![endif]-->` is there; what is meant for all others is not. */
function asOutlookReads(html: string): string {
  return html
    .replace(/<!--\[if !mso\]><!-->.*?<!--<!\[endif\]-->/gs, '')
    .replace(/<!--\[if [^\]]*\]>|<!\[endif\]-->/g, '');
}
