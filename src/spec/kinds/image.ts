import { IMAGE_SOURCE_FORMS, type ImageSource, parseImageSource } from '../../image/source.ts';
import { bad, good, type Kind, type Reading } from '../kind.ts';
import { notText } from './text.ts';

function fromText(given: string): Reading<ImageSource> {
  const source = parseImageSource(given);
  if ('kind' in source) return good(source);
  return bad({ value: given, message: source.message, fix: source.fix ?? `Give one of ${IMAGE_SOURCE_FORMS}.` });
}

function written(source: ImageSource): string {
  if ('path' in source) return [source.kind, source.path, source.tag].filter((part) => part !== undefined).join(':');
  if ('reference' in source) return `${source.kind}:${source.reference}`;
  if ('digest' in source) return `ecr@${source.digest}`;
  if ('environment' in source) return `environment:${source.environment}`;
  return 'tag' in source ? `ecr:${source.tag}` : 'the one that runs';
}

/** Where the image comes from. */
export const imageSource: Kind<ImageSource> = {
  allowed: IMAGE_SOURCE_FORMS,
  schema: { type: 'string' },
  fromText,
  fromYaml: (value) =>
    typeof value === 'string' ? fromText(value) : notText(value, `Give one of ${IMAGE_SOURCE_FORMS}.`),
  show: written,
};
