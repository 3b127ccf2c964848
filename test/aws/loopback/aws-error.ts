/** An error as an AWS service answers it; each protocol writes it in its own way. */
export class AwsError extends Error {
  override readonly name = 'AwsError';
  readonly code: string;
  readonly status: number;

  constructor(code: string, message: string, status = 400) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

/** What the loopback does not imitate. It refuses, so that nothing is passed over in silence. */
export const notImitated = (what: string): AwsError =>
  new AwsError('NotImitated', `The loopback AWS does not imitate ${what}. See test/rehearsal/README.md.`, 501);
