/// <reference lib="dom" />
import { type Child, element } from '../../page/element.ts';

/** A part of the page that may be wider than the screen. The keyboard reaches it while it is. */
export function scrollRegion(label: string, ...children: readonly Child[]): HTMLElement {
  const region = element('div', { class: 'scroll-region' }, ...children);
  const observer = new ResizeObserver(() => {
    const scrolls = region.scrollWidth > region.clientWidth;
    for (const [name, value] of Object.entries({
      tabindex: '0',
      role: 'group',
      'aria-label': label,
    })) {
      if (scrolls) region.setAttribute(name, value);
      else region.removeAttribute(name);
    }
  });
  for (const one of [region, ...region.children]) observer.observe(one);
  return region;
}
