import { textThat } from './rule.ts';
import { isVisibleText } from './visible-text.ts';

export const brandName = textThat(
  (text) => isVisibleText(text, 60),
  'has to be a name of 1 to 60 visible characters on one line',
);

export const linkLabel = textThat(
  (text) => isVisibleText(text, 40),
  'has to be a text of 1 to 40 visible characters on one line',
);
