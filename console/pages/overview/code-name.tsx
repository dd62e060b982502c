import { Fragment } from 'react';

/** A name from a program, which may break where its parts meet: `CustomEmailSender_SignUp`. */
export function CodeName({ name }: { readonly name: string }) {
  const parts = name.split(/(?<=[_.-])|(?<=[a-z])(?=[A-Z])/);
  return (
    <span className="code-name">
      {parts.map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a name do not move
        <Fragment key={at}>
          {at === 0 ? null : <wbr />}
          {part}
        </Fragment>
      ))}
    </span>
  );
}
