import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input, { type InputProps } from '@cloudscape-design/components/input';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useEffect, useRef, useState } from 'react';
import type { Words } from '../../words/words-of.ts';

interface ConfirmErasureProps {
  readonly rows: number;
  readonly words: Words;
  readonly onCancel: () => void;
  readonly onConfirm: () => void;
}

/** Nobody erases by a slip of the hand: a word has to be typed. */
export function ConfirmErasure({ rows, words, onCancel, onConfirm }: ConfirmErasureProps) {
  const { erase } = words.pages;
  const [typed, setTyped] = useState('');
  const word = useRef<InputProps.Ref>(null);
  useEffect(() => {
    // Behind the dialog itself, which gives the focus to its first button.
    const later = setTimeout(() => word.current?.focus(), 0);
    return () => clearTimeout(later);
  }, []);
  const right = isWord(typed, erase.confirmWord);
  return (
    <Modal
      visible
      header={erase.confirmHeading}
      onDismiss={onCancel}
      closeAriaLabel={erase.cancel}
      footer={
        <Box float="right">
          <SpaceBetween size="xs" direction="horizontal">
            <Button variant="link" onClick={onCancel}>
              {erase.cancel}
            </Button>
            <Button variant="primary" disabled={!right} onClick={onConfirm}>
              {erase.erase}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (right) onConfirm();
        }}
      >
        <SpaceBetween size="m">
          <Box>{erase.confirmText(erase.confirmWord, rows)}</Box>
          <FormField label={erase.confirmLabel}>
            <Input
              ref={word}
              value={typed}
              onChange={({ detail }) => setTyped(detail.value)}
              autoComplete={false}
              spellcheck={false}
            />
          </FormField>
        </SpaceBetween>
      </form>
    </Modal>
  );
}

/** In any case and composed in any way, as keyboards differ in it. */
function isWord(typed: string, word: string): boolean {
  return typed.normalize('NFC').trim().toLowerCase() === word;
}
