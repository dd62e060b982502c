import Box from '@cloudscape-design/components/box';
import LiveRegion from '@cloudscape-design/components/live-region';
import Spinner from '@cloudscape-design/components/spinner';

/** Something is under way whose length is not known. */
export function Loading({ text }: { readonly text: string }) {
  return (
    <Box padding="l" textAlign="center" color="text-body-secondary">
      <Spinner size="large" />
      <LiveRegion tagName="div">{text}</LiveRegion>
    </Box>
  );
}
