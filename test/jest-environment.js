import vm from 'node:vm';
import { TestEnvironment } from 'jest-environment-node';

/**
 * Jest's own environment for Node, with a global object as scripts have it. The one that `vm.createContext` makes by
 * default asks an interceptor for every `Array` and `Object` that the code names: a third of the time of our tests.
 * https://nodejs.org/api/vm.html#when-to-use-vmconstantsdont_contextify
 */
export default class extends TestEnvironment {
  constructor(...given) {
    const { createContext } = vm;
    vm.createContext = () => createContext(vm.constants.DONT_CONTEXTIFY);
    try {
      super(...given);
    } finally {
      vm.createContext = createContext;
    }
  }
}
