import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';

interface NoticeProps {
  readonly text: string;
  readonly action?: { readonly text: string; readonly onClick: () => void };
}

/** Something that stands in the place of a page. */
export function Notice({ text, action }: NoticeProps) {
  return (
    <Alert
      type="info"
      action={
        action === undefined ? undefined : <Button onClick={action.onClick}>{action.text}</Button>
      }
    >
      {text}
    </Alert>
  );
}
