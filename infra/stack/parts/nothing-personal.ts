import { CustomDataIdentifier, DataIdentifier, DataProtectionPolicy } from 'aws-cdk-lib/aws-logs';

/**
 * A second line: CloudWatch masks what looks like an address or a number of a person, although no
 * line of ours holds one. The first line is what the functions do not log, held by the leak tests.
 */
export function nothingPersonal(): DataProtectionPolicy {
  return new DataProtectionPolicy({
    identifiers: [
      DataIdentifier.EMAILADDRESS,
      new CustomDataIdentifier('InternationalPhoneNumber', '\\+[1-9][0-9]{7,14}'),
    ],
  });
}
