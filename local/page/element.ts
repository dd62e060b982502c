/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

export type Child = Node | string | null;

type Attributes = Readonly<Record<string, string | number | boolean | null>>;

/**
 * Makes an element. Text becomes a text node, never markup, so nothing that a message holds can act
 * in the page.
 *
 * @param attributes null and false leave an attribute out, true sets it empty
 */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== false)
      made.setAttribute(name, value === true ? '' : String(value));
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** The element with that id. @throws Error when the page has none of that kind */
export function byId<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The page has no ${kind.name} #${id}`);
  return found;
}
