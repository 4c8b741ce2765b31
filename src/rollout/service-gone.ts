import { UserError } from '../errors.ts';

/** The service, or its cluster, was deleted while it was watched. */
export class ServiceGone extends UserError {
  constructor(service: string) {
    super(`the service ${service} is gone: somebody has deleted it, or its cluster`, {
      hint: 'Deploy again: what is missing is made anew.',
    });
  }
}
