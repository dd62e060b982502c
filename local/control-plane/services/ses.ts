import {
  GetAccount$,
  GetConfigurationSet$,
  GetConfigurationSetEventDestinations$,
  GetEmailIdentity$,
  GetSuppressedDestination$,
} from '@aws-sdk/client-sesv2';
import { AwsError } from '../../stand-ins/aws/aws-error.ts';
import type { ControlPlaneAccount } from '../account.ts';
import type { Operation, Service } from '../wire/service.ts';

const arnOf = (kind: string, name: string, { region, accountId }: ControlPlaneAccount) =>
  `arn:aws:ses:${region}:${accountId}:${kind}/${name}`;
const arnOfSet = ({ ConfigurationSetName }: OfSet, account: ControlPlaneAccount) =>
  arnOf('configuration-set', ConfigurationSetName, account);

type OfSet = { readonly ConfigurationSetName: string };

function notFound(what: string): AwsError {
  return new AwsError('NotFoundException', `${what} does not exist.`, 404);
}

function setOf({ ConfigurationSetName }: OfSet, { ses }: ControlPlaneAccount) {
  const found = ses.configurationSets.get(ConfigurationSetName);
  if (found === undefined) throw notFound(`Configuration set <${ConfigurationSetName}>`);
  return found;
}

/** Amazon SES v2, as far as how sending is set up. */
export const SES: Service = {
  signingName: 'ses',
  protocol: 'rest',
  invalid: 'BadRequestException',
  denied: 'AccessDeniedException',
  actions: [
    {
      operation: GetAccount$ as unknown as Operation,
      permission: 'ses:GetAccount',
      answer: (_: never, { ses }) => ses.account,
    },
    {
      operation: GetEmailIdentity$ as unknown as Operation,
      permission: 'ses:GetEmailIdentity',
      resource: ({ EmailIdentity }: { EmailIdentity: string }, account) =>
        arnOf('identity', EmailIdentity, account),
      answer({ EmailIdentity }: { EmailIdentity: string }, { ses }) {
        const identity = ses.identities.get(EmailIdentity);
        if (identity === undefined) throw notFound(`Email identity ${EmailIdentity}`);
        return identity;
      },
    },
    {
      operation: GetConfigurationSet$ as unknown as Operation,
      permission: 'ses:GetConfigurationSet',
      resource: arnOfSet,
      answer: (input: OfSet, account) => setOf(input, account).set,
    },
    {
      operation: GetConfigurationSetEventDestinations$ as unknown as Operation,
      permission: 'ses:GetConfigurationSetEventDestinations',
      resource: arnOfSet,
      answer: (input: OfSet, account) => ({
        EventDestinations: setOf(input, account).destinations,
      }),
    },
    {
      operation: GetSuppressedDestination$ as unknown as Operation,
      permission: 'ses:GetSuppressedDestination',
      answer({ EmailAddress }: { EmailAddress: string }, { ses }) {
        const Reason = ses.suppressed.get(EmailAddress);
        if (Reason === undefined)
          throw notFound(`Email address ${EmailAddress} on your suppression list`);
        return { SuppressedDestination: { EmailAddress, Reason, LastUpdateTime: 0 } };
      },
    },
  ],
};
