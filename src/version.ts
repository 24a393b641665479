/** The version of the package. */

declare const __VERSION__: string;

/** The package's version, put in by the build. */
export const VERSION: string = __VERSION__;
