// Says how many tests passed and failed in one plain line, for readers that do not know vitest.

/** @type {import('vitest/node').Reporter} */
export const countReporter = {
  onTestRunEnd(modules, errors) {
    const states = modules.flatMap((module) => {
      const tests = [...module.children.allTests()].map((test) => test.result().state);
      return [...tests, ...module.errors().map(() => 'failed')];
    });
    const count = (/** @type {string} */ wanted) =>
      states.filter((state) => state === wanted).length;
    console.log(`\n${count('passed')} passed, ${count('failed') + errors.length} failed`);
  },
};
