import { readFileSync, statSync } from 'node:fs';

/** It is a pipe or a device: nobody knows whether it ever ends, or begins. */
export class NoRegularFile extends Error {}

export class FileTooLarge extends Error {
  readonly size: number;

  constructor(size: number) {
    super(`it has ${size} bytes`);
    this.size = size;
  }
}

/** A file that somebody else has named, when it is one and has no more than so many bytes. Throws the system's errors too. */
export function readBounded(path: string, largest: number): Buffer {
  const found = statSync(path);
  // A directory is told by the reading.
  if (!found.isFile() && !found.isDirectory()) throw new NoRegularFile('it is neither a file nor a directory');
  if (found.size > largest) throw new FileTooLarge(found.size);
  return readFileSync(path);
}
