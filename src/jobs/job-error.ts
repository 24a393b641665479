/** Why a job cannot be run as it was asked. */

/** A job cannot be run, resumed or merged as asked. `hint` says what to ask instead; null: nothing better is known. */
export class JobError extends RangeError {
  constructor(
    message: string,
    readonly hint: string | null = null,
  ) {
    super(message);
    this.name = 'JobError';
  }
}
