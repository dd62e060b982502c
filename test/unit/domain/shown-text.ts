import {
  attributeOf,
  childrenOf,
  type Element,
  isElementNode,
  isTextNode,
  type Node,
} from './html-tree.ts';

const BLOCKS = new Set(
  'body br div h1 h2 h3 hr li ol p table tbody td th thead tr ul center'.split(' '),
);
const UNSEEN = new Set(['head', 'script', 'style', 'template', 'title']);

/**
 * What a reader sees, block by block, white space collapsed as a browser does: what is hidden is
 * left out, and inline elements are no border.
 */
export function shownText(root: Node): readonly string[] {
  const blocks: string[] = [];
  let line = '';
  const endBlock = () => {
    if (line.trim() !== '') blocks.push(line.trim());
    line = '';
  };
  const walk = (node: Node, keepsSpaces: boolean): void => {
    if (isTextNode(node)) line += keepsSpaces ? node.value : node.value.replace(/[ \t\n]+/g, ' ');
    if (isElementNode(node) && !isSeen(node)) return;
    const isBlock = isElementNode(node) && standsAlone(node);
    const keeps = keepsSpaces || (isElementNode(node) && /white-space:\s*pre/.test(styleOf(node)));
    if (isBlock) endBlock();
    for (const child of childrenOf(node)) walk(child, keeps);
    if (isBlock) endBlock();
  };
  walk(root, false);
  endBlock();
  return blocks;
}

function isSeen(element: Element): boolean {
  const hidden = /display:\s*none|visibility:\s*hidden/.test(styleOf(element));
  return !UNSEEN.has(element.tagName) && !hidden && attributeOf(element, 'hidden') === null;
}

function standsAlone(element: Element): boolean {
  return BLOCKS.has(element.tagName) || /display:\s*(inline-)?block/.test(styleOf(element));
}

function styleOf(element: Element): string {
  return attributeOf(element, 'style') ?? '';
}
