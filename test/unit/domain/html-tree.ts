import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.Node;
export type Document = DefaultTreeAdapterTypes.Document;

export const { isElementNode, isTextNode, isCommentNode } = defaultTreeAdapter;

/** As a browser reads it. What a browser would have to put right is an error here. */
export function parseHtml(html: string): Document {
  return parse(html, {
    onParseError: ({ code, startOffset }) => {
      throw new Error(
        `${code} at ${startOffset}: ${html.slice(startOffset - 20, startOffset + 20)}`,
      );
    },
  });
}

export function childrenOf(node: Node): readonly Node[] {
  return 'childNodes' in node ? node.childNodes : [];
}

/** Every element in a tree, in document order. */
export function elementsIn(node: Node): readonly Element[] {
  return childrenOf(node).flatMap((child) => [
    ...(isElementNode(child) ? [child] : []),
    ...elementsIn(child),
  ]);
}

export function attributeOf(element: Element, name: string): string | null {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? null;
}

/** All characters inside, as `textContent` has them: none collapsed, none added. */
export function textContent(node: Node): string {
  return isTextNode(node) ? node.value : childrenOf(node).map(textContent).join('');
}
