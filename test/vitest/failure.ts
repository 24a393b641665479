/** How tests look at an assertion that fails. */

/** What `assertion` says when it fails. */
export const failure = (assertion: () => void): string => {
  try {
    assertion();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('the assertion passed');
};

/** What nobody's compiler has looked at. */
export const unchecked = (value: unknown) => value as never;
