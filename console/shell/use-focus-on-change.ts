import { useEffect, useRef } from 'react';

let wentBack = false;

// Listens from the start, and so hears of it ahead of the router, which changes the page at once.
window.addEventListener('popstate', () => {
  wentBack = true;
});

/**
 * Whoever comes to another page starts at its beginning; whoever goes back goes on where they were,
 * if that is still there.
 *
 * @param id of the element that pages are shown in
 */
export function useFocusOnChange(path: string, id: string): void {
  const last = useRef(path);
  const places = useRef(new Map<string, HTMLElement>());

  useEffect(() => {
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement) || target.closest(`#${id}`) === null) return;
      places.current.set(last.current, target);
    };
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, [id]);

  useEffect(() => {
    if (last.current === path) return;
    last.current = path;
    const place = wentBack ? places.current.get(path) : undefined;
    wentBack = false;
    if (place?.isConnected) return place.focus();
    document.getElementById(id)?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, [path, id]);
}
