import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ConsoleWords } from '../words/console-words.ts';
import type { DetectedKind } from './detect-key.ts';
import { keyOf, retyped, type Who } from './who.ts';

interface WhoFieldProps {
  readonly who: Who;
  readonly onWho: (who: Who) => void;
  /** What may be looked for here. */
  readonly kinds: readonly DetectedKind[];
  readonly words: ConsoleWords;
  /** What is wrong with it; null when nothing is. */
  readonly error: string | null;
  /** On the page that begins with it. */
  readonly autoFocus?: boolean;
}

/** One box for whatever was pasted. It says what it takes it for, and takes a correction. */
export function WhoField({ who, onWho, kinds, words, error, autoFocus = false }: WhoFieldProps) {
  const { search } = words;
  const key = keyOf(who);
  const hint = kinds.includes('notification') ? search.hint : search.hintPerson;
  return (
    <SpaceBetween size="xs">
      <FormField label={search.label} constraintText={hint} errorText={error ?? undefined}>
        <Input
          value={who.text}
          type="text"
          inputMode="text"
          placeholder={search.placeholder}
          autoComplete={false}
          spellcheck={false}
          autoFocus={autoFocus}
          onChange={({ detail }) => onWho(retyped(who, detail.value.slice(0, 400)))}
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
