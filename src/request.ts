import { explain, UserError } from './errors.ts';
import type { LocalImage } from './image/image.ts';
import { type CpuArchitecture, choosePlatform } from './image/platform.ts';
import { isProblem } from './image/problem.ts';
import { type ImageSource, type LocalImageSource, parseImageSource } from './image/source.ts';
import { table } from './spec/fields.ts';
import { readManifest } from './spec/manifest-file.ts';
import { parseSpec, problemsOfInputs } from './spec/parse-spec.ts';
import { formatProblem } from './spec/problem.ts';
import type { Spec } from './spec/spec.ts';

/** What a run was asked to do, checked as far as it can be without asking AWS. */
export interface Request {
  readonly spec: Spec;
  /** The archive or layout that `spec.image` names, opened; absent for an image that is in the repository. */
  readonly image: LocalImage | undefined;
}

type Texts = Readonly<Record<string, string | undefined>>;

/** Reads inputs, manifest and image. Throws one UserError that lists everything that is wrong with them. */
export async function readRequest(inputs: Texts, env: Texts): Promise<Request> {
  const [manifest, opened] = await Promise.all([
    readManifest({ named: inputs['manifest'], directory: process.cwd() }),
    openNamed(inputs['image'] ?? ''),
  ]);
  const parsed =
    'problems' in manifest
      ? { problems: [...manifest.problems, ...problemsOfInputs(inputs)] }
      : parseSpec({ inputs, manifest: manifest.manifest, env });
  const wanted = 'spec' in parsed ? parsed.spec.task.cpuArchitecture : architectureOf(inputs);
  const problems = [
    ...('problems' in parsed ? parsed.problems.map(formatProblem) : []),
    ...opened.problems,
    ...(opened.image === undefined ? [] : platformProblems(opened.image, wanted)),
  ];
  if ('spec' in parsed && problems.length === 0) return { spec: parsed.spec, image: opened.image };
  throw new UserError(listed(problems));
}

/** Opens an image on disk; the form of the input itself is the spec's to judge. */
async function openNamed(input: string): Promise<{ image: LocalImage | undefined; problems: readonly string[] }> {
  const source = input.trim() === '' ? undefined : parseImageSource(input);
  if (source === undefined || isProblem(source) || !isLocal(source)) return { image: undefined, problems: [] };
  try {
    const { openImage } = await import('./image/open.ts');
    return { image: await openImage(source), problems: [] };
  } catch (error) {
    return { image: undefined, problems: [`input image: ${explain(error).join('; ')}`] };
  }
}

/** The processor that the inputs ask for, when the rest of what was asked can't be read. */
function architectureOf(inputs: Texts): CpuArchitecture | undefined {
  const reading = table['cpu-architecture'].kind.fromText(inputs['cpu-architecture']?.trim() ?? '');
  return 'value' in reading ? reading.value : undefined;
}

function platformProblems({ platforms }: LocalImage, wanted: CpuArchitecture | undefined): readonly string[] {
  const chosen = choosePlatform(platforms, wanted);
  return isProblem(chosen) ? [`input image: ${[chosen.message, chosen.fix].filter(Boolean).join('. ')}`] : [];
}

const isLocal = (source: ImageSource): source is LocalImageSource => 'path' in source;

function listed(problems: readonly string[]): string {
  if (problems.length === 1) return problems.join('');
  return [`${problems.length} problems, nothing was changed:`, ...problems.map((text, i) => `${i + 1}. ${text}`)].join(
    '\n',
  );
}
