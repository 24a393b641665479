/** Leaves out faults that only follow from others, so that one mistake makes one fault. */
import type { Fault } from './fault.js';
import { didYouMean } from './suggestion.js';

/** Faults of the text itself, which stand for themselves wherever they are. */
const OF_TEXT = ['duplicate-key', 'duplicate-member', 'forbidden-key', 'syntax'];

/** Faults of an object for lack of a field, which may stand in it under a name that is not known. */
const OF_LACK = ['empty-expectation', 'unannounced-milestone'];

/** Faults of a name that nothing has, wherever it stands. */
const OF_NAMES = ['bloc', 'candidate', 'concession', 'lever', 'member', 'source'].map(
  (each) => `unknown-${each}`,
);

/** `faults` without those that follow from others; a name that is unknown is told once for each file. */
export function causes(faults: readonly Fault[]): readonly Fault[] {
  const ofForm = faults.filter(({ code }) => code === 'wrong-type');
  const byPlace = grouped(ofForm, ({ file, pointer }) => [file, pointer]);
  const fields = faults.filter(({ code }) => code === 'unknown-field' || code === 'forbidden-key');
  const inObject = grouped(fields, ({ file, pointer }) => [file, parentOf(pointer)]);
  const at = (groups: typeof byPlace, file: string, pointer: string) =>
    groups.get(JSON.stringify([file, pointer])) ?? [];
  const follows = (fault: Fault) => {
    const { file, pointer } = fault;
    if (OF_LACK.includes(fault.code)) return at(inObject, file, pointer).length > 0;
    const around = placesAround(pointer).flatMap((place) => at(byPlace, file, place));
    return (
      around.some((other) => isCause(other, fault)) ||
      (fault.code === 'missing-field' &&
        at(inObject, file, parentOf(pointer)).some(
          ({ suggestion }) => suggestion === didYouMean(keyOf(pointer)),
        ))
    );
  };
  return namedOnce(faults.filter((fault) => !follows(fault)));
}

/** Whether `effect`, which stands at the place of a wrong form or in it, follows from that. */
function isCause(cause: Fault, effect: Fault): boolean {
  const isSame = cause.pointer === effect.pointer && cause.code === effect.code;
  return !isSame && !OF_TEXT.includes(effect.code);
}

/** Of faults that name the same unknown thing in one file, and mean no other, the first, which says where the others are. */
function namedOnce(faults: readonly Fault[]): readonly Fault[] {
  const isName = ({ code, suggestion }: Fault) => OF_NAMES.includes(code) && suggestion === null;
  const alike = grouped(faults.filter(isName), ({ file, code, message }) => [file, code, message]);
  const others = new Map([...alike.values()].map(inText).map(([first, ...rest]) => [first, rest]));
  return faults.flatMap((fault) => {
    if (!isName(fault)) return [fault];
    const more = others.get(fault);
    if (more === undefined) return [];
    return [
      more.length === 0
        ? fault
        : { ...fault, message: `${fault.message}; it is named again ${linesOf(more)}` },
    ];
  });
}

/** Lines listed at most. */
const MOST_LINES = 5;

function linesOf(faults: readonly Fault[]): string {
  const lines = [...new Set(faults.map(({ line }) => line))];
  const listed = lines.slice(0, MOST_LINES).join(', ');
  const rest = lines.length - MOST_LINES;
  return `${lines.length === 1 ? 'in line' : 'in lines'} ${listed}${rest > 0 ? ` and ${rest} more` : ''}`;
}

function inText(faults: readonly Fault[]): readonly Fault[] {
  return [...faults].sort((a, b) => a.line - b.line || a.column - b.column);
}

function grouped(
  faults: readonly Fault[],
  by: (fault: Fault) => readonly string[],
): ReadonlyMap<string, readonly Fault[]> {
  const groups = new Map<string, Fault[]>();
  for (const fault of faults) {
    const key = JSON.stringify(by(fault));
    const group = groups.get(key);
    if (group) group.push(fault);
    else groups.set(key, [fault]);
  }
  return groups;
}

/** The pointers to a place and to all that it stands in. */
function placesAround(pointer: string): readonly string[] {
  const keys = pointer.split('/');
  return keys.map((_, at) => keys.slice(0, at + 1).join('/'));
}

const parentOf = (pointer: string): string => pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')));
const keyOf = (pointer: string): string => pointer.slice(pointer.lastIndexOf('/') + 1);
