/**
 * Simulator of leadership selection by consensus, without anything that only Node has: no files, no threads.
 *
 * Read a scenario from its text with {@link readScenario}, then ask: {@link verdicts} for one date, {@link replay} for
 * its course, {@link compare} for what a change does, {@link simulate} for its odds.
 *
 * @packageDocumentation
 */
export * from './engine/index.js';
export * from './scenario/library.js';
