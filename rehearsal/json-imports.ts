/**
 * Preloaded (`node --import`): GitHub's workflow parser imports its schema, a JSON file, without the attribute that Node
 * demands.
 */
import { registerHooks } from 'node:module';

registerHooks({
  load: (url, context, next) =>
    next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context),
});
