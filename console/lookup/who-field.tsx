import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ConsoleWords } from '../words/console-words.ts';
import { type DetectedKey, type DetectedKind, detectKey, keyOfKind } from './detect-key.ts';

export interface Who {
  readonly text: string;
  /** What somebody says that it is; null leaves it to its looks. */
  readonly as: DetectedKind | null;
}

export const NOBODY: Who = { text: '', as: null };

export function keyOf({ text, as }: Who): DetectedKey | null {
  return as === null ? detectKey(text) : keyOfKind(text, as);
}

interface WhoFieldProps {
  readonly who: Who;
  readonly onWho: (who: Who) => void;
  /** What may be looked for here. */
  readonly kinds: readonly DetectedKind[];
  readonly words: ConsoleWords;
  /** What is wrong with it; null when nothing is. */
  readonly error: string | null;
}

/** One box for whatever was pasted. It says what it takes it for, and takes a correction. */
export function WhoField({ who, onWho, kinds, words, error }: WhoFieldProps) {
  const { search } = words;
  const key = keyOf(who);
  return (
    <SpaceBetween size="xs">
      <FormField label={search.label} description={search.hint} errorText={error ?? undefined}>
        <Input
          value={who.text}
          type="text"
          inputMode="text"
          placeholder={search.placeholder}
          autoComplete={false}
          spellcheck={false}
          onChange={({ detail }) => onWho({ ...who, text: detail.value.slice(0, 400) })}
        />
      </FormField>
      {key === null ? null : (
        <Select
          inlineLabelText={search.takenFor}
          selectedOption={{ value: key.kind, label: words.kinds[key.kind] }}
          options={kinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
          onChange={({ detail }) => {
            const as = kinds.find((kind) => kind === detail.selectedOption.value) ?? null;
            onWho({ ...who, as });
          }}
        />
      )}
    </SpaceBetween>
  );
}
