import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import type { Delivery } from '../../src/handlers/audit-api/contract/answers.ts';
import type { Words } from '../words/words-of.ts';
import { languageName } from './language-name.ts';
import { When } from './when.tsx';

/** The details of a message, for those who pass them on. */
export function DeliveryFactList({ delivery, words }: { delivery: Delivery; words: Words }) {
  const { facts, kinds } = words.console;
  const { support } = words;
  const text = (value: string | number | null) => (
    <span className="breaks">{value ?? facts.none}</span>
  );
  return (
    <KeyValuePairs
      columns={3}
      items={[
        { label: facts.recipient, value: text(delivery.recipient) },
        {
          label: facts.purpose,
          value: text(delivery.purpose === null ? null : support.purposes[delivery.purpose]),
        },
        { label: facts.channel, value: text(support.channels[delivery.channel]) },
        { label: facts.asked, value: <When at={delivery.askedAt} words={words.console} exact /> },
        {
          label: facts.life,
          value: text(
            delivery.lifeSeconds === null ? null : support.duration(delivery.lifeSeconds * 1000),
          ),
        },
        { label: facts.attempts, value: text(delivery.attempts) },
        { label: facts.userName, value: text(delivery.userName) },
        { label: facts.sub, value: text(delivery.sub) },
        {
          label: facts.language,
          value: text(
            delivery.locale === null ? null : languageName(delivery.locale, words.console.locale),
          ),
        },
        { label: facts.trigger, value: text(delivery.triggerSource) },
        { label: facts.providerCode, value: text(delivery.providerCode) },
        { label: facts.keptUntil, value: <When at={delivery.keptUntil} words={words.console} /> },
        {
          label: facts.id,
          value: (
            <CopyToClipboard
              variant="inline"
              textToCopy={delivery.id}
              copyButtonAriaLabel={`${words.console.search.copy}: ${kinds.notification}`}
              copySuccessText={words.console.search.copied}
              copyErrorText={words.console.search.notCopied}
            />
          ),
        },
      ]}
    />
  );
}
