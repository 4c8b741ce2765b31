import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { DescribeTaskDefinitionCommand, RegisterTaskDefinitionCommand } from '@aws-sdk/client-ecs';

// The SDK's serialisers drop every field that their release does not know. A task definition has to go and come
// whole: what AWS adds next must work on the first day, and must be seen when it differs.

/** Makes the command send this body instead of the serialised input. The request is signed after that. */
export function sendVerbatim(command: RegisterTaskDefinitionCommand, body: unknown): void {
  command.middlewareStack.add(
    (next) => (args) => {
      if (hasBody(args.request)) args.request.body = JSON.stringify(body);
      return next(args);
    },
    { step: 'build', priority: 'high' },
  );
}

/** Hands the parsed JSON of a successful answer to `receive`, before the SDK makes its own of it. */
export function receiveVerbatim(command: DescribeTaskDefinitionCommand, receive: (body: unknown) => void): void {
  command.middlewareStack.add(
    (next) => async (args) => {
      const result = await next(args);
      const { response } = result;
      if (hasBody(response) && response.body instanceof Readable) {
        const received = await text(response.body);
        response.body = Buffer.from(received);
        if ('statusCode' in response && response.statusCode === 200) receive(JSON.parse(received));
      }
      return result;
    },
    { step: 'deserialize', priority: 'low' },
  );
}

function hasBody(message: unknown): message is { body: unknown } {
  return typeof message === 'object' && message !== null && 'body' in message;
}
