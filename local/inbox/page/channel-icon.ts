/// <reference lib="dom" />
import type { Channel } from '../../../src/domain/channel.ts';

const SHAPES: Readonly<Record<Channel, string>> = {
  email:
    'M3 6.5A1.5 1.5 0 0 1 4.5 5h11A1.5 1.5 0 0 1 17 6.5v7a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 3 13.5zM3.5 6.5 10 11l6.5-4.5',
  sms: 'M4.5 4h11A1.5 1.5 0 0 1 17 5.5v7a1.5 1.5 0 0 1-1.5 1.5H9l-3.5 3v-3h-1A1.5 1.5 0 0 1 3 12.5v-7A1.5 1.5 0 0 1 4.5 4zM7 8h6M7 10.7h4',
};

const SVG = 'http://www.w3.org/2000/svg';

/** An envelope or a speech bubble; decoration, so it is hidden from screen readers. */
export function channelIcon(channel: Channel): SVGElement {
  const icon = document.createElementNS(SVG, 'svg');
  icon.setAttribute('viewBox', '0 0 20 20');
  icon.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', SHAPES[channel]);
  icon.append(path);
  return icon;
}
