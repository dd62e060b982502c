import { useState } from 'react';
import { useMedia } from './use-media.ts';

/** Where the navigation has room beside the page. */
const WIDE = '(min-width: 960px)';

export interface NavigationOpen {
  readonly open: boolean;
  readonly choose: (open: boolean) => void;
  /** Once a page was chosen: gives it the room. */
  readonly makeRoom: () => void;
}

/** Open where there is room, until somebody says otherwise; another width is another matter. */
export function useNavigationOpen(): NavigationOpen {
  const wide = useMedia(WIDE);
  const [chosen, setChosen] = useState<{ readonly wide: boolean; readonly open: boolean }>();
  const choose = (open: boolean) => setChosen({ wide: window.matchMedia(WIDE).matches, open });
  return {
    open: chosen?.wide === wide ? chosen.open : wide,
    choose,
    makeRoom: () => {
      if (!wide) choose(false);
    },
  };
}
