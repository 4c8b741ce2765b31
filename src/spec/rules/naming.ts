import type { ImageSource } from '../../image/source.ts';
import type { Rule } from '../rule.ts';

/** The longest name of a cluster, a service and a task definition's family. */
const ECS_NAME_LIMIT = 255;

/** The names that come from project and environment have to fit where AWS takes the least. */
export const namingProblems: Rule = ({ project, environment, service }, whereIs) => {
  if (project === undefined) return [];
  const where = whereIs('project');
  if (project === 'internal' || project.startsWith('internal-'))
    return [
      {
        where,
        value: project,
        message: "starts with internal-, which AWS keeps for its own in a load balancer's name",
        fix: 'Choose another name for the project.',
      },
    ];
  const length = project.length + 1 + (environment?.length ?? 1) + (service === undefined ? 0 : service.length + 1);
  if (length <= ECS_NAME_LIMIT) return [];
  return [
    {
      where,
      value: project,
      message: `makes names of ${length} characters together with the environment${service === undefined ? '' : ' and the service'}`,
      fix: `<project>-<environment>${service === undefined ? '' : '-<service>'} has room for ${ECS_NAME_LIMIT}: shorten one of them.`,
    },
  ];
};

/** The images that are in a repository already. */
const HELD: readonly ImageSource['kind'][] = ['ecr-tag', 'ecr-digest', 'environment', 'running'];

/** A tag is given to what is pushed; what is in a repository has its tags already. */
export const imageProblems: Rule = ({ image, environment, 'image-tag': tag }, whereIs) => {
  // Two environments that differ in case alone share their repository.
  if (image?.kind === 'environment' && image.environment.toLowerCase() === environment?.toLowerCase())
    return [
      {
        where: whereIs('image'),
        value: `environment:${image.environment}`,
        message: 'is the environment that is deployed to',
        fix: 'Name the one from which the image comes.',
      },
    ];
  if (tag === undefined || image === undefined || !HELD.includes(image.kind)) return [];
  return [
    {
      where: whereIs('image-tag'),
      value: tag,
      message: 'is a tag for an image that is in a repository already and keeps the tag that it has',
      fix: 'Leave image-tag out, or give an image to push: oci-archive:, oci: or docker-archive:.',
    },
  ];
};
