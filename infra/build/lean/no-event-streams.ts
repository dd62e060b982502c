/**
 * Stands in a bundle for the AWS SDK's event streams, which none of our operations has. The SDK
 * loads them dynamically; a bundler then wraps every module they share with the rest, and can shake
 * none of those.
 */
export const EventStreamSerde = undefined;
export const eventStreamSerdeProvider = undefined;
