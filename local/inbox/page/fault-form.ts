/// <reference lib="dom" />
import { FAULT_KINDS, type FaultKind } from '../../faults/fault-kind.ts';
import { byId, element } from '../../page/element.ts';
import { RECEIPT_MODES, type ReceiptMode } from '../../receipts/receipt-settings.ts';
import type { FaultChange, FaultState, StackService } from '../../stack/stack-faults.ts';
import { FAULT_LABELS, OUTCOME_LABELS, RECEIPT_LABELS, SERVICE_LABELS } from './fault-words.ts';
import { changeFaults, fetchFaults } from './inbox-api.ts';

const NO_ANSWER = 'The local stack does not answer. Is npm start still running?';

/** The panel that breaks services and receipts. Every change takes effect at once. */
export function setUpFaultForm(): void {
  const dialog = byId('fault-dialog', HTMLDialogElement);
  const form = byId('fault-form', HTMLFormElement);
  byId('fault-services', HTMLElement).append(...services());
  fill('fault-receipts', RECEIPT_LABELS);
  fill('fault-email-outcome', OUTCOME_LABELS.email);
  fill('fault-sms-outcome', OUTCOME_LABELS.sms);

  let latest = 0;
  const run = async (work: () => Promise<FaultState>) => {
    latest += 1;
    const own = latest;
    try {
      const state = await work();
      // An answer to an earlier question would undo what has been chosen since.
      if (own === latest) show(form, state);
      say('');
    } catch (error) {
      say(error instanceof TypeError ? NO_ANSWER : (error as Error).message);
    }
  };
  byId('open-faults', HTMLButtonElement).addEventListener('click', () => {
    dialog.showModal();
    void run(fetchFaults);
  });
  byId('close-faults', HTMLButtonElement).addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  form.addEventListener('change', () => void run(() => changeFaults(read(form))));
  form.addEventListener('submit', (event) => event.preventDefault());
  byId('mend-all', HTMLButtonElement).addEventListener('click', () => {
    form.reset();
    void run(() => changeFaults(read(form)));
  });
  void run(fetchFaults);
}

function services(): HTMLElement[] {
  return Object.entries(SERVICE_LABELS).map(([name, label]) =>
    element(
      'label',
      { class: 'field' },
      element('span', {}, label),
      element(
        'select',
        { name },
        ...FAULT_KINDS.flatMap((kind) => {
          const all = element('option', { value: kind }, FAULT_LABELS[kind]);
          // Nothing can be counted where nobody listens.
          if (kind === 'none' || kind === 'refuse-connection') return [all];
          const once = element('option', { value: `${kind}:1` }, `${FAULT_LABELS[kind]}, once`);
          return [all, once];
        }),
      ),
    ),
  );
}

function fill(id: string, labels: Readonly<Record<string, string>>): void {
  const options = Object.entries(labels).map(([value, label]) =>
    element('option', { value }, label),
  );
  byId(id, HTMLSelectElement).append(...options);
}

function read(form: HTMLFormElement): FaultChange {
  const data = new FormData(form);
  const text = (name: string) => String(data.get(name) ?? '');
  const services = Object.keys(SERVICE_LABELS).map((name) => {
    const [kind, times] = text(name).split(':');
    return [name, { kind: kind as FaultKind, times: times === undefined ? null : Number(times) }];
  });
  return {
    services: Object.fromEntries(services),
    receipts: {
      mode: text('receipts') as ReceiptMode,
      emailOutcome: (text('emailOutcome') || null) as never,
      smsOutcome: (text('smsOutcome') || null) as never,
    },
  };
}

function show(form: HTMLFormElement, { services, receipts }: FaultState): void {
  const set = (name: string, value: string) => {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLSelectElement) field.value = value;
  };
  const broken = Object.keys(SERVICE_LABELS).filter((name) => {
    const { kind, times } = services[name as StackService];
    set(name, times === null ? kind : `${kind}:${times}`);
    return kind !== 'none';
  });
  set('receipts', receipts.mode);
  set('emailOutcome', receipts.emailOutcome ?? '');
  set('smsOutcome', receipts.smsOutcome ?? '');
  const changed = [
    receipts.mode !== RECEIPT_MODES[0],
    receipts.emailOutcome !== null,
    receipts.smsOutcome !== null,
  ].filter(Boolean).length;
  const count = broken.length + changed;
  const button = byId('open-faults', HTMLButtonElement);
  button.textContent = count === 0 ? 'Faults' : `Faults: ${count}`;
  button.toggleAttribute('data-broken', count > 0);
}

function say(text: string): void {
  const state = byId('fault-state', HTMLElement);
  state.textContent = text;
  state.toggleAttribute('data-bad', text !== '');
}
