// Stands in for vitest in the bundle of tests: it keeps each test as a function, to be called again for every mutant.
import {
  addCustomEqualityTesters,
  ASYMMETRIC_MATCHERS_OBJECT,
  chai,
  getState,
  GLOBAL_EXPECT,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState,
} from '@vitest/expect';

let path = [];
let declared = [];

/** The tests of a file, whose body is `load`, in the order in which they are declared: `{ id, file, run }`. */
export function testsOf(file, load) {
  declared = [];
  load();
  return declared.map(({ names, run }, at) => ({ id: `${file}#${names.join(' ')} ${at}`, file, run }));
}

function declare(name, run) {
  declared.push({ names: [...path, name], run });
}

function group(name, body) {
  const outer = path;
  path = [...path, name];
  body();
  path = outer;
}

/** As vitest does: a row that is a list is spread over the parameters. */
const eachOf = (one) => (rows) => (name, body) => {
  rows.forEach((row, index) =>
    one(`${name} ${index}`, () => (Array.isArray(row) ? body(...row) : body(row))),
  );
};

export const test = Object.assign((name, run) => declare(name, run), {
  each: eachOf(declare),
  runIf: (condition) => (condition ? declare : () => {}),
});
export const it = test;
export const describe = Object.assign(group, { each: eachOf(group) });

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);

export const expect = Object.assign(
  (value, message) => chai.expect(value, message),
  chai.expect,
  globalThis[ASYMMETRIC_MATCHERS_OBJECT],
  {
    getState: () => getState(expect),
    setState: (state) => setState(state, expect),
    addEqualityTesters: addCustomEqualityTesters,
  },
);
globalThis[GLOBAL_EXPECT] = expect;
setState({ assertionCalls: 0, isExpectingAssertions: false, expectedAssertionsNumber: null }, expect);

/** What the compiler checks: nothing to run. */
const compiled = new Proxy(() => compiled, { get: () => compiled });
export const expectTypeOf = compiled;
