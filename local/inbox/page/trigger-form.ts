/// <reference lib="dom" />
import { type Channel, TRIGGERS, type TriggerSuffix } from '../../events/cognito-trigger.ts';
import { byId, element } from '../../page/element.ts';
import { languageLabel } from '../../page/language-label.ts';
import { RefusedError } from '../../page/request-json.ts';
import type { FireInput } from '../../stack/fire-input.ts';
import type { TriggerResult } from '../../stack/trigger-result.ts';
import { fetchLanguages, fireTrigger } from './inbox-api.ts';
import { TRIGGER_LABELS } from './trigger-label.ts';

const ADDRESSES = {
  email: {
    label: 'E-mail address',
    sample: 'ann@example.com',
    type: 'email',
    hint: 'bounce@simulator.amazonses.com and its siblings act as they do at SES.',
  },
  sms: {
    label: 'Phone number',
    sample: '+821012345678',
    type: 'tel',
    hint: 'Twilio’s test numbers +15005550001 to …9 give their documented errors.',
  },
} as const;

const NO_ANSWER = 'The local stack does not answer. Is npm start still running?';

const FIELD_OF_INPUT: Readonly<Record<string, string>> = { email: 'address', phone: 'address' };

/** The form that fires a trigger. `fired` hears how it ended, and the dialog is closed by then. */
export function setUpTriggerForm(fired: (result: TriggerResult) => void): void {
  const dialog = byId('trigger-dialog', HTMLDialogElement);
  const form = byId('trigger-form', HTMLFormElement);
  const select = byId('trigger-select', HTMLSelectElement);
  const address = form.elements.namedItem('address') as HTMLInputElement;
  const remembered: Record<Channel, string> = {
    email: ADDRESSES.email.sample,
    sms: ADDRESSES.sms.sample,
  };
  select.append(...(['email', 'sms'] as const).map(triggerGroup));

  let channel: Channel = 'email';
  const showChannel = () => {
    const [chosen] = chosenTrigger(select);
    if (address.value !== '') remembered[channel] = address.value;
    channel = chosen;
    const { label, type, hint } = ADDRESSES[channel];
    byId('address-label', HTMLElement).textContent = label;
    byId('address-hint', HTMLElement).textContent = hint;
    address.type = type;
    address.value = remembered[channel];
  };
  showChannel();
  select.addEventListener('change', showChannel);

  byId('open-form', HTMLButtonElement).addEventListener('click', () => {
    say('');
    dialog.showModal();
    select.focus();
    void offerLanguages(form.elements.namedItem('locale') as HTMLSelectElement);
  });
  byId('close-form', HTMLButtonElement).addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void submit(form, readInput(form, select)).then((result) => {
      if (result === null) return;
      dialog.close();
      fired(result);
    });
  });
}

/** Asked for when the form is opened: only then it is sure that somebody is there to answer. */
async function offerLanguages(select: HTMLSelectElement): Promise<void> {
  const [unset, ...others] = select.options;
  const languages = await fetchLanguages().catch(() => []);
  if (unset === undefined || others.length > languages.length) return;
  const options = languages.map((one) =>
    element('option', { value: one.locale, lang: one.locale }, languageLabel(one)),
  );
  // `und` is no language's tag, so it stays one without texts.
  options.push(element('option', { value: 'und' }, 'Another one (no texts yet)'));
  const { value } = select;
  select.replaceChildren(unset, ...options);
  select.value = value;
}

async function submit(form: HTMLFormElement, input: FireInput): Promise<TriggerResult | null> {
  const button = byId('fire', HTMLButtonElement);
  for (const field of form.querySelectorAll('[aria-invalid]'))
    field.removeAttribute('aria-invalid');
  button.disabled = true;
  say('On its way …');
  try {
    return await fireTrigger(input);
  } catch (error) {
    const refused = error instanceof RefusedError ? error : null;
    say(refused === null ? NO_ANSWER : sentence(refused), true);
    const name = refused?.field ?? '';
    const field = form.elements.namedItem(FIELD_OF_INPUT[name] ?? name);
    if (field instanceof HTMLElement) {
      field.setAttribute('aria-invalid', 'true');
      field.focus();
    }
    return null;
  } finally {
    button.disabled = false;
  }
}

function readInput(form: HTMLFormElement, select: HTMLSelectElement): FireInput {
  const data = new FormData(form);
  const text = (name: string) => String(data.get(name) ?? '').trim();
  const [channel, trigger] = chosenTrigger(select);
  const locale = text('locale');
  const name = text('name');
  return {
    channel,
    trigger,
    ...(channel === 'email' ? { email: text('address') } : { phone: text('address') }),
    ...(locale === '' ? {} : { locale }),
    ...(name === '' ? {} : { name }),
    repeat: Number(text('repeat') || 1),
  };
}

function triggerGroup(channel: Channel): HTMLOptGroupElement {
  const options = TRIGGERS.filter((trigger) => trigger.channel === channel).map(({ trigger }) =>
    element(
      'option',
      { value: `${channel} ${trigger}` },
      `${channel === 'email' ? 'E-mail' : 'SMS'}: ${TRIGGER_LABELS[trigger]} (${trigger})`,
    ),
  );
  return element('optgroup', { label: channel === 'email' ? 'E-mail' : 'SMS' }, ...options);
}

function chosenTrigger(select: HTMLSelectElement): [Channel, TriggerSuffix] {
  return select.value.split(' ') as [Channel, TriggerSuffix];
}

/** The field is marked, so its name in the interface of programs would only be in the way. */
function sentence({ message, field }: RefusedError): string {
  const rule = field === null ? message : message.replace(`${field}: `, '');
  return rule.charAt(0).toUpperCase() + rule.slice(1);
}

function say(text: string, bad = false): void {
  const state = byId('form-state', HTMLElement);
  state.textContent = text;
  state.toggleAttribute('data-bad', bad);
}
