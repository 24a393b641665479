declare module 'json-merge-patch' {
  const jsonMergePatch: { apply: (target: object, patch: object) => unknown };
  export default jsonMergePatch;
}
