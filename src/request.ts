import { setTimeout as sleep } from 'node:timers/promises';
import { explain, UserError } from './errors.ts';
import type { RunnerImage } from './image/image.ts';
import { type CpuArchitecture, choosePlatform } from './image/platform.ts';
import { isProblem } from './image/problem.ts';
import { type EngineImageSource, type ImageSource, type LocalImageSource, parseImageSource } from './image/source.ts';
import { oneLine } from './one-line.ts';
import { table } from './spec/fields.ts';
import { readManifest } from './spec/manifest-file.ts';
import { type Described, parseSpec, problemsOfInputs } from './spec/parse-spec.ts';
import { formatProblem, listedTexts } from './spec/problem.ts';

/** What a run was asked to do, checked as far as it can be without asking AWS. */
export interface Request extends Described {
  /** The image of the runner that `spec.image` names, opened; absent for an image that is in the repository. */
  readonly image: RunnerImage | undefined;
}

type Texts = Readonly<Record<string, string | undefined>>;

interface Opened {
  readonly image: RunnerImage | undefined;
  readonly problems: readonly string[];
}

const NOTHING: Opened = { image: undefined, problems: [] };

/** How long what is known to be wrong waits to be told together with what is wrong with the image, in milliseconds. */
const PATIENCE = 2_000;

/**
 * Reads inputs, manifest and image. Throws one UserError that lists everything that is wrong with them, or the reason
 * of the signal when aborted. A plan takes the image that runs where none is named.
 */
export async function readRequest(
  inputs: Texts,
  env: Texts,
  signal?: AbortSignal,
  withoutImage: 'needed' | 'running' = 'needed',
): Promise<Request> {
  const hurry = new AbortController();
  const opening = openNamed(inputs['image'] ?? '', signal ? AbortSignal.any([signal, hurry.signal]) : hurry.signal);
  opening.catch(() => {}); // Awaited below.
  const manifest = await readManifest({ named: inputs['manifest'], directory: process.cwd() });
  const parsed =
    'problems' in manifest
      ? { problems: [...manifest.problems, ...problemsOfInputs({ inputs, image: withoutImage })] }
      : parseSpec({ inputs, manifest: manifest.manifest, env, image: withoutImage });
  const opened = 'spec' in parsed ? await opening : await Promise.race([opening, nothingAfter(PATIENCE, hurry)]);
  signal?.throwIfAborted();
  const wanted = 'spec' in parsed ? parsed.spec.task.cpuArchitecture : architectureOf(inputs);
  const problems = [
    ...('problems' in parsed ? parsed.problems.map(formatProblem) : []),
    ...opened.problems,
    ...(opened.image === undefined ? [] : platformProblems(opened.image, wanted)),
  ];
  if ('spec' in parsed && problems.length === 0) return { ...parsed, image: opened.image };
  throw new UserError(listedTexts(problems));
}

/** Opens an image of the runner; the form of the input itself is the spec's to judge. */
async function openNamed(input: string, signal: AbortSignal): Promise<Opened> {
  const source = input.trim() === '' ? undefined : parseImageSource(input);
  if (source === undefined || isProblem(source) || !isOnRunner(source)) return NOTHING;
  try {
    const { openRunnerImage } = await import('./image/open.ts');
    return { image: await openRunnerImage(source, signal), problems: [] };
  } catch (error) {
    return { image: undefined, problems: [oneLine(`input image: ${explain(error).join('; ')}`)] };
  }
}

/** An engine may hang; then what else is wrong is told without it. */
async function nothingAfter(milliseconds: number, hurry: AbortController): Promise<Opened> {
  await sleep(milliseconds, undefined, { ref: false });
  hurry.abort();
  return NOTHING;
}

/** The processor that the inputs ask for, when the rest of what was asked can't be read. */
function architectureOf(inputs: Texts): CpuArchitecture | undefined {
  const reading = table['cpu-architecture'].kind.fromText(inputs['cpu-architecture']?.trim() ?? '');
  return 'value' in reading ? reading.value : undefined;
}

function platformProblems({ platforms }: RunnerImage, wanted: CpuArchitecture | undefined): readonly string[] {
  const chosen = choosePlatform(platforms, wanted);
  return isProblem(chosen) ? [oneLine(`input image: ${[chosen.message, chosen.fix].filter(Boolean).join('. ')}`)] : [];
}

const isOnRunner = (source: ImageSource): source is LocalImageSource | EngineImageSource =>
  'path' in source || 'reference' in source;
