import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { ACCESS_REASON_LENGTH } from '../../src/domain/access-reason.ts';
import type { ConsoleWords } from '../words/console-words.ts';
import { isReason } from './is-reason.ts';

const OTHER = 'other';

interface ReasonFieldProps {
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  readonly words: ConsoleWords;
  /** What it asks; default: why somebody looks. */
  readonly label?: string;
  /** The usual reasons; default: those of a look. */
  readonly choices?: readonly string[];
  /** Says that it is needed; only after somebody went on without it. */
  readonly missing: boolean;
}

/** Why somebody looks: one of the usual reasons, or their own words. */
export function ReasonField(props: ReasonFieldProps) {
  const { reason, onReason, words, missing } = props;
  const { description, placeholder, other, otherLabel, needed } = words.reason;
  const { label = words.reason.label, choices = words.reason.choices } = props;
  const isChoice = choices.includes(reason);
  const [wantsOwn, setWantsOwn] = useState(false);
  // Also one of another language's choices, for whoever has changed the language since.
  const own = wantsOwn || (reason !== '' && !isChoice);
  const options = [
    ...choices.map((choice) => ({ value: choice, label: choice })),
    { value: OTHER, label: other },
  ];
  const selected = own ? OTHER : reason;
  return (
    <FormField
      label={label}
      constraintText={description}
      errorText={missing && !isReason(reason) ? needed : undefined}
    >
      <SpaceBetween size="xs">
        <Select
          selectedOption={options.find(({ value }) => value === selected) ?? null}
          options={options}
          placeholder={placeholder}
          onChange={({ detail }) => {
            const { value = '' } = detail.selectedOption;
            setWantsOwn(value === OTHER);
            onReason(value === OTHER ? '' : value);
          }}
        />
        {own ? (
          <Input
            value={reason}
            ariaLabel={otherLabel}
            placeholder={otherLabel}
            autoComplete={false}
            onChange={({ detail }) => onReason(detail.value.slice(0, ACCESS_REASON_LENGTH.most))}
          />
        ) : null}
      </SpaceBetween>
    </FormField>
  );
}
