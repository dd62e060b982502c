import {
  attributeOf,
  childrenOf,
  type Element,
  isElementNode,
  isTextNode,
  type Node,
} from './html-tree.ts';

export interface ColouredText {
  readonly text: string;
  readonly colour: string;
  readonly ground: string;
}

/** What a style sheet says of one selector. */
export interface Rule {
  readonly selector: string;
  readonly declarations: Readonly<Record<string, string>>;
}

/** Rules without conditions around them, one for each selector. */
export function rulesIn(css: string): readonly Rule[] {
  return Array.from(css.matchAll(/([^{}]+)\{([^{}]*)\}/g)).flatMap(
    ([, selectors = '', body = '']) =>
      selectors.split(',').map((selector) => ({ selector, declarations: declarationsIn(body) })),
  );
}

/**
 * Every text that is shown, with its colour and the one behind it. The rules are those of a style
 * sheet that go before what elements say of themselves, as those of dark mode do.
 */
export function colouredTexts(root: Element, rules: readonly Rule[]): readonly ColouredText[] {
  const walk = (node: Node, above: Omit<ColouredText, 'text'>): readonly ColouredText[] => {
    if (isTextNode(node)) return node.value.trim() === '' ? [] : [{ ...above, text: node.value }];
    if (!isElementNode(node)) return [];
    const style = styleOf(node, rules);
    if (style['display'] === 'none') return [];
    const own = {
      colour: style['color'] ?? above.colour,
      ground: style['background'] ?? style['background-color'] ?? above.ground,
    };
    return childrenOf(node).flatMap((child) => walk(child, own));
  };
  return walk(root, { colour: 'none', ground: 'none' });
}

function styleOf(element: Element, rules: readonly Rule[]): Readonly<Record<string, string>> {
  const said: Record<string, string> = {};
  for (const { selector, declarations } of rules.filter((rule) =>
    isMeant(element, rule.selector),
  )) {
    for (const [name, value] of Object.entries(declarations)) {
      if (said[name] !== undefined) throw new Error(`two rules for the ${name} of ${selector}`);
      said[name] = value;
    }
  }
  return { ...declarationsIn(attributeOf(element, 'style') ?? ''), ...said };
}

/** `.class`, `.class tag` and `.class>tag`. */
function isMeant(element: Element, selector: string): boolean {
  const [, above, sign, last = ''] = /^(?:(\.\w+)([ >]))?(\.?\w+)$/.exec(selector) ?? [];
  if (last === '') throw new Error(`a selector that is not understood: ${selector}`);
  const ancestors = [...ancestorsOf(element)].slice(0, sign === '>' ? 1 : undefined);
  return is(element, last) && (above === undefined || ancestors.some((each) => is(each, above)));
}

function is(element: Element, name: string): boolean {
  if (!name.startsWith('.')) return element.tagName === name;
  return (attributeOf(element, 'class') ?? '').split(' ').includes(name.slice(1));
}

function* ancestorsOf({ parentNode }: Element): Generator<Element> {
  if (parentNode === null || !isElementNode(parentNode)) return;
  yield parentNode;
  yield* ancestorsOf(parentNode);
}

function declarationsIn(css: string): Record<string, string> {
  return Object.fromEntries(
    css
      .split(';')
      .map((part) => part.replace('!important', '').split(':'))
      .map(([name = '', value = '']) => [name.trim(), value.trim()]),
  );
}
