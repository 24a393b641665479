/** Work that waits until what was changed is on the screen. */

/** Does `work` in a task of its own after the next frame. */
export function afterFrame(work: () => void): void {
  requestAnimationFrame(() => setTimeout(work));
}
