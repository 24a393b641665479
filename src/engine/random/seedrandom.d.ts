declare module 'seedrandom/lib/tychei.js' {
  const tychei: (seed: string) => { int32: () => number };
  export default tychei;
}
