/** One trial from its start to its end. */
import type { Course } from './course.js';
import { begin } from './start.js';
import { advance } from './week.js';

/** Runs one trial to its end and leaves it in `course`: `appointed`, `extended` and `week`, or neither by the horizon. */
export function runTrial(course: Course, trial: number): void {
  begin(course, trial);
  while (course.week < course.layout.race.horizon && course.appointed < 0 && !course.extended)
    advance(course);
}
