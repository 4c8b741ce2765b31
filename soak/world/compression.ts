import { syncBuiltinESMExports } from 'node:module';
import zlib from 'node:zlib';

const { createZstdCompress } = zlib;

/**
 * Calls `onStart` with every layer that begins to be compressed in this process, and what that gives once it is done. Of
 * zlib's threads Node tells nobody that they are at work. The answer puts all back.
 */
export function watchCompression(onStart: () => () => void): () => void {
  put((options) => createZstdCompress(options).once('close', onStart()));
  return () => put(createZstdCompress);
}

function put(value: typeof createZstdCompress): void {
  Object.defineProperty(zlib, 'createZstdCompress', { value });
  syncBuiltinESMExports();
}
