import Alert from '@cloudscape-design/components/alert';
import { wordsOf } from '../words/words-of.ts';
import { readPreferences } from './preferences.ts';

/** Where no console can be shown: for whoever has deployed it. */
export function NotSetUp({ fields }: { readonly fields: readonly string[] }) {
  const { broken, product } = wordsOf(readPreferences().locale).console;
  return (
    <main className="welcome">
      <Alert type="error" header={product}>
        {fields.length === 0 ? broken.config : broken.configFields(fields.join(', '))}
      </Alert>
    </main>
  );
}
