/// <reference lib="dom" />
import { element } from './element.ts';

/**
 * A mail in a frame as high as itself. Its origin is this page's, so that its height can be read;
 * with scripts forbidden by sandbox and policy alike, nothing in it can use that.
 *
 * Another mail takes another frame: a frame that is led elsewhere would fill the browser's history.
 *
 * @param url where the server has the mail as a document
 * @param title what a screen reader calls it
 */
export function mailFrame(url: string, title: string): HTMLIFrameElement {
  const frame = element('iframe', {
    class: 'mail-frame',
    src: url,
    title,
    loading: 'lazy',
    sandbox: 'allow-same-origin allow-popups allow-popups-to-escape-sandbox',
  });
  const adjustHeight = () => {
    const content = frame.contentDocument?.documentElement;
    // Before it is loaded there is an empty document in the frame.
    if (content === undefined || frame.contentDocument?.URL === 'about:blank') return;
    frame.toggleAttribute('data-measured', true);
    const border = frame.offsetHeight - frame.clientHeight;
    frame.style.height = `${Math.ceil(content.getBoundingClientRect().height) + border}px`;
    frame.toggleAttribute('data-too-wide', content.scrollWidth > content.clientWidth);
  };
  frame.addEventListener('load', () => {
    adjustHeight();
    new ResizeObserver(adjustHeight).observe(frame);
  });
  return frame;
}
