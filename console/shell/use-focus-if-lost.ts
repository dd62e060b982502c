import { type RefObject, useEffect, useRef } from 'react';

/**
 * When what had the focus is gone, such as a button that has done its work, the focus goes to a place
 * nearby instead of the beginning of the page.
 *
 * @param gone whether it is
 */
export function useFocusIfLost(place: RefObject<HTMLElement | null>, gone: boolean): void {
  const before = useRef(gone);
  useEffect(() => {
    const justNow = gone && !before.current;
    before.current = gone;
    if (justNow && document.activeElement === document.body) {
      place.current?.focus({ preventScroll: true });
    }
  }, [place, gone]);
}
