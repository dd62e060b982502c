import stream from 'node:stream';

/**
 * Stands in a bundle for `readable-stream`, a copy of Node's streams for older Nodes. The package has
 * a switch of its own for this (`READABLE_STREAM=disable`), which a bundler cannot see through.
 */
export const { Readable, Writable, Duplex, Transform, PassThrough, finished, pipeline } = stream;
