import { useEffect } from 'react';

/**
 * Cloudscape gives the navigation of a narrow window an orientation, which ARIA knows for other roles
 * only; some screen readers then take it for a menu.
 */
export function useValidLandmarks(): void {
  useEffect(() => {
    for (const landmark of document.querySelectorAll('nav[aria-orientation]')) {
      landmark.removeAttribute('aria-orientation');
    }
  });
}
