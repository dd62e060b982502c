import { ask } from '../../ask-fault.ts';
import type { Exam } from '../../exam.ts';
import { allOr, broken, type Result } from '../../finding.ts';
import { sesClient } from './ses-client.ts';

/** What the audit lives on; openings and clicks are nobody's business. */
const EVENTS = [
  'SEND',
  'DELIVERY',
  'BOUNCE',
  'COMPLAINT',
  'REJECT',
  'RENDERING_FAILURE',
  'DELIVERY_DELAY',
];

/** Whether SES says what became of a mail, all of it, where we hear it. */
export async function sesReports(
  name: string,
  exam: Exam,
  abortSignal: AbortSignal,
): Promise<Result[]> {
  const { ses, sesv2 } = await sesClient(exam);
  const set = await ask('ses:GetConfigurationSet', () =>
    sesv2.send(new ses.GetConfigurationSetCommand({ ConfigurationSetName: name }), { abortSignal }),
  );
  if (set === null) {
    return [
      broken(`There is no configuration set ${name}: SES refuses every mail.`, 'npm run deploy'),
    ];
  }
  const told = await ask('ses:GetConfigurationSetEventDestinations', () =>
    sesv2.send(
      new ses.GetConfigurationSetEventDestinationsCommand({ ConfigurationSetName: name }),
      { abortSignal },
    ),
  );
  const buses = (told?.EventDestinations ?? []).filter(
    ({ Enabled, EventBridgeDestination }) =>
      Enabled === true && EventBridgeDestination?.EventBusArn?.endsWith(':event-bus/default'),
  );
  const heard = new Set<string>(buses.flatMap(({ MatchingEventTypes = [] }) => MatchingEventTypes));
  const unheard = EVENTS.filter((event) => !heard.has(event));
  return allOr(
    [
      set.SendingOptions?.SendingEnabled === false &&
        broken(
          `Sending is switched off for the configuration set ${name}.`,
          `aws sesv2 put-configuration-set-sending-options --configuration-set-name ${name} --sending-enabled`,
        ),
      buses.length === 0 &&
        broken(
          `${name} reports to no EventBridge default bus: nobody hears what became of a mail.`,
          'npm run deploy',
        ),
      buses.length > 0 &&
        unheard.length > 0 &&
        broken(`${name} does not report ${unheard.join(', ')}.`, 'npm run deploy'),
    ],
    `${name} reports all that becomes of a mail to EventBridge.`,
  );
}
