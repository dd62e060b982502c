/** Whose policies count: those of a session are its role's. */
export function principalOf(callerArn: string): string {
  return callerArn.replace(
    /^arn:([\w-]+):sts::(\d{12}):assumed-role\/([^/]+)\/.*$/,
    'arn:$1:iam::$2:role/$3',
  );
}
