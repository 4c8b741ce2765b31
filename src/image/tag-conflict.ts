import { UserError } from '../errors.ts';

/** The tag holds another image and can't be overwritten. */
export class TagConflictError extends UserError {
  readonly tag: string;
  readonly present: string;
  readonly wanted: string;

  constructor(tag: string, present: string, wanted: string) {
    super(`tag "${tag}" already holds ${present} and can't be overwritten with ${wanted}`, {
      hint: 'Tags of this repository are immutable: give another image-tag, or leave image-tag out.',
    });
    this.name = 'TagConflictError';
    this.tag = tag;
    this.present = present;
    this.wanted = wanted;
  }
}
