import { UserError } from '../errors.ts';
import { someOf } from '../some-of.ts';
import { asEngineFault, engineFault } from './engine-fault.ts';
import { parseInspection } from './engine-inspection.ts';
import { isNamed } from './engine-name.ts';
import { runEngine } from './engine-process.ts';
import { withSavedImage } from './engine-save.ts';
import type { EngineImage } from './image.ts';
import { orThrow } from './problem.ts';
import type { EngineImageSource } from './source.ts';

/** Milliseconds; an engine that is well answers in a tenth of a second. */
const INSPECTION_DEADLINE = 30_000;

/**
 * Asks an engine which image it has under a name. No layer is read.
 * Throws a UserError that says what to do, or the signal's reason.
 */
export async function openEngineImage(source: EngineImageSource, signal?: AbortSignal): Promise<EngineImage> {
  const { kind, reference } = source;
  const name = `${kind}:${reference}`;
  const answer = await runEngine(kind, ['image', 'inspect', reference], {
    deadline: INSPECTION_DEADLINE,
    signal,
  }).catch((error: unknown) => {
    throw asEngineFault(source, 'inspect', error);
  });
  if (answer.code !== 0) throw engineFault(source, 'inspect', answer);
  const { platform, contentId, names, ...inspected } = orThrow(parseInspection(answer.stdout), name);
  if (!isNamed(reference, { id: inspected.id, names })) {
    throw new UserError(`${name}: ${kind} gives an image of another name for it: ${someOf(names)}`, {
      hint: 'Give the whole name, or at least 12 characters of the id.',
    });
  }
  const image: EngineImage = {
    name,
    platforms: [platform],
    identity: [inspected.idOf === 'config' ? inspected.id : contentId],
    digest: undefined,
    content: { kind: 'engine', source, ...inspected },
    withSaved: (options, use) => withSavedImage(image, options, use),
  };
  return image;
}
