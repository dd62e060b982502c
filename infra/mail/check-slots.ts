import { type DefaultTreeAdapterTypes, defaultTreeAdapter, type ParserError, parse } from 'parse5';
import { LayoutError } from './layout-error.ts';
import { SLOTS, slotsIn } from './slots.ts';

type Node = DefaultTreeAdapterTypes.Node;

/**
 * Sees to it that every slot is one we know and stands where its value cannot be anything but a
 * value: between tags or in a quoted attribute, of a kind that belongs there, and in no comment,
 * which Outlook would read.
 *
 * @throws LayoutError which names the slot
 */
export function checkSlots(html: string): void {
  const inOrder = placesIn(parse(html, { sourceCodeLocationInfo: true, onParseError }), html);
  for (const { slot, place } of inOrder) {
    const kind = SLOTS[slot];
    if (kind === undefined) throw new LayoutError(`There is no slot {{${slot}}}`);
    if (!kind.places.includes(place)) {
      throw new LayoutError(`The slot {{${slot}}} cannot stand in ${place}`);
    }
  }
  if (html.split('{{').length - 1 !== inOrder.length) {
    throw new LayoutError('A slot stands where it is not read as one, or has no end');
  }
}

/** Where a browser has to guess, a value may turn into more than itself: `<{{text}}>`. */
function onParseError({ code, startLine, startCol }: ParserError): never {
  throw new LayoutError(
    `The compiled layout is no sound HTML: ${code} at ${startLine}:${startCol}`,
  );
}

interface Place {
  readonly slot: string;
  readonly place: string;
}

function placesIn(node: Node, html: string): readonly Place[] {
  if (defaultTreeAdapter.isTextNode(node)) return at(textPlace(node.parentNode), node.value);
  if (defaultTreeAdapter.isCommentNode(node)) return at('a comment', node.data);
  return [
    ...(defaultTreeAdapter.isElementNode(node) ? placesInTag(node, html) : []),
    ...('childNodes' in node ? node.childNodes.flatMap((child) => placesIn(child, html)) : []),
  ];
}

function placesInTag(
  { attrs, sourceCodeLocation }: DefaultTreeAdapterTypes.Element,
  html: string,
): readonly Place[] {
  return attrs.flatMap(({ name, value }) => {
    const end = sourceCodeLocation?.attrs?.[name]?.endOffset ?? 0;
    return at(html.charAt(end - 1) === '"' ? name : `${name} without quotes`, value);
  });
}

function textPlace(parent: Node | null): string {
  const raw = ['script', 'style', 'noscript', 'iframe', 'template', 'textarea'];
  return parent !== null && raw.includes(parent.nodeName) ? `<${parent.nodeName}>` : '#text';
}

function at(place: string, text: string): readonly Place[] {
  return slotsIn(text).map((slot) => ({ slot, place }));
}
