/** The one generator of seedrandom that is used, of which its types do not speak. */

declare module 'seedrandom/lib/tychei.js' {
  const tychei: (seed: string) => { int32: () => number };
  export default tychei;
}
